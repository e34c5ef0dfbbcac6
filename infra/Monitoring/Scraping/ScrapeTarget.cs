namespace FksSre.Monitoring.Scraping;

/// <summary>A service as Prometheus and the blackbox exporter see it.</summary>
/// <param name="Service">The id; becomes the label <c>service</c> of all its series.</param>
/// <param name="Host">Its name in the cluster's DNS.</param>
/// <param name="Port">Where it listens there.</param>
/// <param name="HealthPath">What a probe asks for.</param>
/// <param name="MetricsPath">Null where it is only probed.</param>
public sealed record ScrapeTarget(string Service, string Host, int Port, string HealthPath, string? MetricsPath);
