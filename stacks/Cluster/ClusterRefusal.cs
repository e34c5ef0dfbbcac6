using System.Collections.Immutable;
using FksSre.ServiceLevels.Findings;
using Pulumi;

namespace FksSre.Stacks.Cluster;

/// <summary>What is deployed, or the cluster, does not allow what is configured.</summary>
internal sealed class ClusterRefusal(ImmutableArray<Finding> findings) : RunException(string.Join('\n', findings))
{
    public ImmutableArray<Finding> Findings { get; } = findings;
}
