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
);
