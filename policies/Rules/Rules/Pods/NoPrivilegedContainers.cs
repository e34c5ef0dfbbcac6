using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoPrivilegedContainers()
    : ContainerPolicy(
        "no-privileged-containers",
        PolicySeverity.Critical,
        "No container is privileged, or whoever breaks into it has the whole node.",
        "Leave privileged out, or set it to false."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["securityContext"]["privileged"];
        report.Require(resource, value, value.Flag != true);
    }
}
