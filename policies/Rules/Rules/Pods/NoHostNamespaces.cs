using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoHostNamespaces()
    : PodPolicy(
        "no-host-namespaces",
        PolicySeverity.Critical,
        "A pod has a network, processes and memory of its own, or it sees and reaches those of the node.",
        "Leave hostNetwork, hostPID and hostIPC out, or set them to false."
    )
{
    private static readonly string[] _names = ["hostNetwork", "hostPID", "hostIPC"];

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var name in _names)
        {
            report.Require(resource, spec[name], spec[name].Flag != true);
        }
    }
}
