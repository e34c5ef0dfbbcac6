using System.Collections.Immutable;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Scraping;

/// <summary>What is scraped and probed. Addresses stand in target files, so that the configuration is the same wherever it runs.</summary>
/// <param name="Interval">Between two scrapes of a target.</param>
/// <param name="Targets">One for each service that has an endpoint.</param>
public sealed record ScrapePlan(TimeSpan Interval, ImmutableArray<ScrapeTarget> Targets)
{
    /// <summary>Services without a port have no target: others scrape them.</summary>
    public static ScrapePlan Derive(Catalogue catalogue, TimeSpan interval) =>
        new(
            interval,
            [
                .. from service in catalogue.Services
                let endpoint = service.Endpoint
                where endpoint is not null
                select new ScrapeTarget(service.Id, service.KubernetesName, endpoint.Port, endpoint.HealthPath, endpoint.MetricsPath),
            ]
        );
}
