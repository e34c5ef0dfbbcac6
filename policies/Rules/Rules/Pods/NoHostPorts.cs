using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoHostPorts()
    : ContainerPolicy(
        "no-host-ports",
        PolicySeverity.High,
        "No container takes a port of the node: network policies do not guard it, and a second pod finds no place there.",
        "Leave hostPort out and reach the pod through its Service."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        foreach (var port in container["ports"].Items)
        {
            var value = port["hostPort"];
            report.Require(resource, value, !value.Exists || value.Number == 0);
        }
    }
}
