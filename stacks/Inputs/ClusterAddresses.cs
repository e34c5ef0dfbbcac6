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
        Of(plan.Scraping, profile.Namespace, settings.ServicesNamespace, profile.Alertmanager.Replicas);

    /// <summary>Cluster DNS: our own parts in a namespace of theirs, the services in the platform's.</summary>
    /// <param name="plan">What is scraped.</param>
    /// <param name="monitoringNamespace">Ours.</param>
    /// <param name="servicesNamespace">The platform's.</param>
    /// <param name="alertmanagers">How many replicas; each is named, since an alert must reach all of them.</param>
    public static Addresses Of(ScrapePlan plan, string monitoringNamespace, string servicesNamespace, int alertmanagers) =>
        new(
            FormattableString.Invariant($"localhost:{Ports.Prometheus}"),
            [
                .. Enumerable
                    .Range(0, alertmanagers)
                    .Select(replica =>
                        At(
                            FormattableString.Invariant($"{Parts.Alertmanager}-{replica}.{Parts.Alertmanager}"),
                            monitoringNamespace,
                            Ports.Alertmanager
                        )
                    ),
            ],
            At(Parts.BlackboxExporter, monitoringNamespace, Ports.BlackboxExporter),
            [At(IngressController.MetricsService, IngressController.Namespace, IngressController.MetricsPort)],
            plan.Targets.ToImmutableSortedDictionary(
                target => target.Service,
                target => At(target.Host, servicesNamespace, target.Port),
                StringComparer.Ordinal
            )
        );

    public static ClusterScraping Scraping(StackSettings settings, Profile.Standalone profile) =>
        new(
            settings.ServicesNamespace,
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [
                    KeyValuePair.Create(Parts.BlackboxExporter, At(Parts.BlackboxExporter, profile.Namespace, Ports.BlackboxExporter)),
                    KeyValuePair.Create(Parts.Grafana, At(Parts.Grafana, profile.Namespace, Ports.Grafana)),
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
                    KeyValuePair.Create(Parts.KubeStateMetrics, At(Parts.KubeStateMetrics, profile.Namespace, Ports.KubeStateMetrics)),
                ]
            ),
            profile.Prometheus.LongTerm
        );

    /// <summary>The claim of a replica of a part, from 0.</summary>
    public static string Claim(string part, int replica) => Claims.OfReplica(part, replica);

    private static string At(string name, string @namespace, int port) => FormattableString.Invariant($"{name}.{@namespace}.svc:{port}");
}
