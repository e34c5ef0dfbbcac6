using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ProbePorts()
    : ContainerPolicy(
        "probe-ports",
        PolicySeverity.High,
        "Probes and hooks ask at ports that the container has, or they fail for ever.",
        "Name one of the container's ports, or add the port to them."
    )
{
    private static readonly string[] _kinds = ["httpGet", "tcpSocket", "grpc"];

    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var ports = container["ports"];
        foreach (var handler in Handlers.Of(container))
        {
            foreach (var port in _kinds.Select(kind => handler[kind]["port"]).Where(port => port.Exists))
            {
                report.Require(resource, port, port.IsUnknown || ports.IsUnknown || ports.Items.Any(other => Is(port, other)));
            }
        }
    }

    /// <summary>By name or number. A port of the container that nobody knows yet may be meant.</summary>
    private static bool Is(Property port, Property other) =>
        port.Text is { } name
            ? other["name"].IsUnknown || other["name"].Text == name
            : other["containerPort"].IsUnknown || other["containerPort"].Number == port.Number;
}
