using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoPrivilegedPorts()
    : ContainerPolicy(
        "no-privileged-ports",
        PolicySeverity.Medium,
        "A container listens at 1024 or above, as ports below need a capability of root.",
        "Let the program listen at a high port, and keep the low one for its Service."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        foreach (var port in container["ports"].Items)
        {
            report.Require(resource, port["containerPort"], port["containerPort"].Number is not < 1024);
        }
    }
}
