namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a claim asks for, as the cluster has it.</summary>
[OutputType]
public sealed class PersistentVolumeClaimSpec
{
    public readonly string StorageClassName;

    [OutputConstructor]
    internal PersistentVolumeClaimSpec(string storageClassName) => StorageClassName = storageClassName;
}
