using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>The arguments of a claim; also a template in a StatefulSet.</summary>
public class PersistentVolumeClaimArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<PersistentVolumeClaimSpecArgs>? Spec { get; set; }
}

/// <summary>How much storage, of which class.</summary>
public class PersistentVolumeClaimSpecArgs : ResourceArgs
{
    [field: Input("accessModes")]
    public InputList<string> AccessModes { get => field ??= []; set; }

    [Input("resources")]
    public Input<VolumeResourceRequirementsArgs>? Resources { get; set; }

    [Input("selector")]
    public Input<LabelSelectorArgs>? Selector { get; set; }

    [Input("storageClassName")]
    public Input<string>? StorageClassName { get; set; }

    [Input("volumeAttributesClassName")]
    public Input<string>? VolumeAttributesClassName { get; set; }

    [Input("volumeMode")]
    public Input<string>? VolumeMode { get; set; }

    [Input("volumeName")]
    public Input<string>? VolumeName { get; set; }
}

/// <summary>The size, under key storage.</summary>
public class VolumeResourceRequirementsArgs : ResourceArgs
{
    [field: Input("limits")]
    public InputMap<string> Limits { get => field ??= []; set; }

    [field: Input("requests")]
    public InputMap<string> Requests { get => field ??= []; set; }
}
