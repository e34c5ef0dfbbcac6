using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Engine;

internal sealed class NoSkippedAwait()
    : ObjectPolicy(
        [],
        "no-skipped-await",
        PolicySeverity.Medium,
        "The engine waits for what it deploys, or it says that all is well while nothing runs.",
        "Take the annotation pulumi.com/skipAwait off."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var skip = inputs["metadata"]["annotations"]["pulumi.com/skipAwait"];
        // A claim may wait for its first pod, which the clock starts: nothing runs in it, and what mounts it says when it has no volume.
        report.Require(resource, skip, !skip.Exists || resource.Kind == "PersistentVolumeClaim");
    }
}
