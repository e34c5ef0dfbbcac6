using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A claim on storage.</summary>
public class PersistentVolumeClaim : KubernetesResource
{
    public PersistentVolumeClaim(string name, PersistentVolumeClaimArgs? args = null, CustomResourceOptions? options = null)
        : base("v1", "PersistentVolumeClaim", name, args ?? new PersistentVolumeClaimArgs(), options)
    {
    }

    private PersistentVolumeClaim(string name, Input<string> id, CustomResourceOptions? options)
        : base("v1", "PersistentVolumeClaim", name, id, options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("spec")]
    public Output<PersistentVolumeClaimSpec> Spec { get; private set; } = null!;

    [Output("status")]
    public Output<PersistentVolumeClaimStatus> Status { get; private set; } = null!;

    /// <summary>Looks at one that is there, by NAMESPACE/NAME; where it is not, the engine ends the run.</summary>
    public static PersistentVolumeClaim Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}

/// <summary>Some fields of a claim that somebody else made, here the controller of a StatefulSet.</summary>
public class PersistentVolumeClaimPatch : KubernetesResource
{
    public PersistentVolumeClaimPatch(string name, PersistentVolumeClaimPatchArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:PersistentVolumeClaimPatch", "v1", "PersistentVolumeClaim", name, args ?? new PersistentVolumeClaimPatchArgs(), options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;
}
