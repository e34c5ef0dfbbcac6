using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class NoForcedOwnership()
    : ResourcePolicy(
        "no-forced-ownership",
        PolicySeverity.High,
        "Nothing of others is taken over by force, as a foreign object of the same name would be overwritten unseen.",
        "Take the annotation pulumi.com/patchForce off; only patches of our own claims need it."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (!resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) || resource.Kind == "PersistentVolumeClaimPatch")
        {
            return;
        }

        var force = report.Read(resource)["metadata"]["annotations"]["pulumi.com/patchForce"];
        report.Require(resource, force, !force.Exists);
    }
}
