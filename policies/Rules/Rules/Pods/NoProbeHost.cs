using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoProbeHost()
    : ContainerPolicy(
        "no-probe-host",
        PolicySeverity.Medium,
        "Probes and hooks ask the pod itself: with a host of its own, one makes the node ask whomever it names.",
        "Leave host out of the probe or the hook."
    )
{
    private static readonly string[] _kinds = ["httpGet", "tcpSocket"];

    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        foreach (var host in Handlers.Of(container).SelectMany(handler => _kinds.Select(kind => handler[kind]["host"])))
        {
            report.Require(resource, host, !host.Exists || host.Text is "");
        }
    }
}
