using System.Collections.Immutable;
using FksSre.Components;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Scraping;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Inputs;

/// <summary>Where the parts of a stack find each other.</summary>
public static class ClusterAddresses
{
    public static Addresses Of(MonitoringPlan plan, StackSettings settings, Profile.Standalone profile) =>
        Addresses.InCluster(plan.Scraping, profile.Namespace, settings.ServicesNamespace, profile.Alertmanager.Replicas);

    public static ClusterScraping Scraping(StackSettings settings, Profile.Standalone profile) =>
        new(
            settings.ServicesNamespace,
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [
                    KeyValuePair.Create(Parts.BlackboxExporter, At(profile, Parts.BlackboxExporter, Ports.BlackboxExporter)),
                    KeyValuePair.Create(Parts.Grafana, At(profile, Parts.Grafana, Ports.Grafana)),
                    .. profile.Prometheus.LongTerm is LongTermStorage.ThanosSidecar
                        // In the same pod, so each replica scrapes its own.
                        ?
                        [
                            KeyValuePair.Create(
                                LongTermStorageRules.SidecarJob,
                                FormattableString.Invariant($"localhost:{Ports.ThanosHttp}")
                            ),
                        ]
                        : Array.Empty<KeyValuePair<string, string>>(),
                    KeyValuePair.Create(Parts.KubeStateMetrics, At(profile, Parts.KubeStateMetrics, Ports.KubeStateMetrics)),
                ]
            ),
            profile.Prometheus.LongTerm
        );

    /// <summary>The claim of a replica of a part, from 0.</summary>
    public static string Claim(string part, int replica) => Claims.OfReplica(part, replica);

    private static string At(Profile profile, string part, int port) =>
        FormattableString.Invariant($"{part}.{profile.Namespace}.svc:{port}");
}
