using System.Collections.Immutable;
using FksSre.Components;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Cluster;

/// <summary>The volumes of a part, all alike.</summary>
/// <param name="Part">Whose they are.</param>
/// <param name="Namespace">Where their claims are.</param>
/// <param name="FirstClaim">The name of one that is there as long as the part is.</param>
/// <param name="Storage">As configured.</param>
/// <param name="Place">Where that stands.</param>
internal sealed record ConfiguredVolume(string Part, string Namespace, string FirstClaim, StorageSettings Storage, Place Place)
{
    public static ImmutableArray<ConfiguredVolume> Of(string stack, Profile.Standalone profile)
    {
        return
        [
            Volume(Parts.Prometheus, Claims.OfReplica(Parts.Prometheus, 0), profile.Prometheus.Storage),
            Volume(Parts.Alertmanager, Claims.OfReplica(Parts.Alertmanager, 0), profile.Alertmanager.Storage),
            .. profile.Grafana.Store.Match<ConfiguredVolume[]>(
                volume: x => [Volume(Parts.Grafana, Claims.Grafana, x.Storage)],
                database: _ => []
            ),
        ];

        ConfiguredVolume Volume(string part, string claim, StorageSettings storage) =>
            new(part, profile.Namespace, claim, storage, Place.Of(stack, ConfigKeys.Standalone).Inner(part));
    }

    /// <summary>As an output of the stack, for the next run to compare with.</summary>
    /// <param name="size">As the cluster took it.</param>
    public ImmutableDictionary<string, string> Recorded(string size) =>
        ImmutableDictionary<string, string>
            .Empty.Add(DeployedVolume.NamespaceKey, Namespace)
            .Add(DeployedVolume.SizeKey, size)
            .Add(DeployedVolume.ClassKey, Storage.Class ?? "");
}
