using System.Collections.Immutable;

namespace FksSre.Monitoring.Scraping;

/// <summary>Where things are found: the only thing in which a laptop and a cluster differ for the same plan.</summary>
/// <param name="Prometheus">Its own address, to scrape itself.</param>
/// <param name="Alertmanagers">All replicas: Prometheus must reach each of them.</param>
/// <param name="Blackbox">The blackbox exporter.</param>
/// <param name="Ingress">Ingress controllers; none where there is no ingress, then what it would count shows no data.</param>
/// <param name="Services">Host and port by service id. A service that is missing is neither scraped nor probed.</param>
public sealed record Addresses(
    string Prometheus,
    ImmutableArray<string> Alertmanagers,
    string Blackbox,
    ImmutableArray<string> Ingress,
    ImmutableSortedDictionary<string, string> Services
)
{
    /// <summary>Cluster DNS: our own parts in a namespace of theirs, the services in the platform's.</summary>
    /// <param name="plan">What is scraped.</param>
    /// <param name="monitoringNamespace">Ours.</param>
    /// <param name="servicesNamespace">The platform's.</param>
    /// <param name="alertmanagers">How many replicas; each is named, since an alert must reach all of them.</param>
    public static Addresses InCluster(ScrapePlan plan, string monitoringNamespace, string servicesNamespace, int alertmanagers) =>
        new(
            "localhost:9090",
            [
                .. Enumerable
                    .Range(0, alertmanagers)
                    .Select(i => FormattableString.Invariant($"alertmanager-{i}.alertmanager.{monitoringNamespace}.svc:9093")),
            ],
            $"blackbox-exporter.{monitoringNamespace}.svc:9115",
            ["ingress-nginx-controller-metrics.ingress-nginx.svc:10254"],
            plan.Targets.ToImmutableSortedDictionary(
                t => t.Service,
                t => FormattableString.Invariant($"{t.Host}.{servicesNamespace}.svc:{t.Port}"),
                StringComparer.Ordinal
            )
        );
}
