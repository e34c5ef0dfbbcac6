using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>The fields of a claim to set.</summary>
public class PersistentVolumeClaimPatchArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaPatchArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<PersistentVolumeClaimSpecPatchArgs>? Spec { get; set; }
}

/// <summary>Of the specification of a claim.</summary>
public class PersistentVolumeClaimSpecPatchArgs : ResourceArgs
{
    [Input("resources")]
    public Input<VolumeResourceRequirementsPatchArgs>? Resources { get; set; }
}

/// <summary>The size, under key storage.</summary>
public class VolumeResourceRequirementsPatchArgs : ResourceArgs
{
    [field: Input("requests")]
    public InputMap<string> Requests { get => field ??= []; set; }
}
