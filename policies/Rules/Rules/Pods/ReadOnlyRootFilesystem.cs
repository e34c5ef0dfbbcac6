using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ReadOnlyRootFilesystem()
    : ContainerPolicy(
        "read-only-root-filesystem",
        PolicySeverity.Medium,
        "A container cannot write to its own file system, or whoever breaks in leaves tools there.",
        "Set readOnlyRootFilesystem to true, and mount an emptyDir where the program must write."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["securityContext"]["readOnlyRootFilesystem"];
        report.Require(resource, value, value.Flag == true);
    }
}
