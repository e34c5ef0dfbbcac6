using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class StateIsRetained()
    : ResourcePolicy(
        "state-is-retained",
        PolicySeverity.Critical,
        "What holds data stays in the cluster when it leaves the program or the stack is destroyed, as it cannot be measured again.",
        "Set the option retainOnDelete."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        var isVolume = resource.Kind is "Namespace" or "PersistentVolumeClaim" or "PersistentVolumeClaimPatch";
        if (isVolume && resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Inputs.Count > 0)
        {
            // The engine does not tell a policy pack.
            report.Require(resource, resource.Options.RetainOnDelete != false, place: "(retainOnDelete)", value: "false");
        }
    }

    /// <inheritdoc/>
    public override bool NeedsProgram => true;
}
