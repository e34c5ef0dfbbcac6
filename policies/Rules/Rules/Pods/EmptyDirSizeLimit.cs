using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class EmptyDirSizeLimit()
    : PodPolicy(
        "empty-dir-size-limit",
        PolicySeverity.Medium,
        "An emptyDir has a limit, or what a container writes there fills the disk of the node and drives out other pods.",
        "Set sizeLimit of the emptyDir, e.g. to 64Mi."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var emptyDir in spec["volumes"].Items.Select(volume => volume["emptyDir"]).Where(emptyDir => emptyDir.Exists))
        {
            report.Require(resource, emptyDir["sizeLimit"], Quantity.Of(emptyDir["sizeLimit"]) > 0);
        }
    }
}
