using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a claim asks for, as the cluster has it.</summary>
[OutputType]
public sealed class PersistentVolumeClaimSpec
{
    public readonly VolumeResourceRequirements Resources;

    public readonly string StorageClassName;

    [OutputConstructor]
    internal PersistentVolumeClaimSpec(VolumeResourceRequirements resources, string storageClassName)
    {
        Resources = resources;
        StorageClassName = storageClassName;
    }
}

/// <summary>Whether it has its volume: Pending, Bound or Lost.</summary>
[OutputType]
public sealed class PersistentVolumeClaimStatus
{
    public readonly string Phase;

    [OutputConstructor]
    internal PersistentVolumeClaimStatus(string phase) => Phase = phase;
}

/// <summary>The size, under key storage.</summary>
[OutputType]
public sealed class VolumeResourceRequirements
{
    public readonly ImmutableDictionary<string, string> Requests;

    [OutputConstructor]
    internal VolumeResourceRequirements(ImmutableDictionary<string, string> requests) => Requests = requests;
}
