namespace FksSre.ServiceLevels;

/// <summary>Where a service of the platform is found, probed and scraped.</summary>
/// <param name="Port">1 to 65535, where it listens in the cluster.</param>
/// <param name="HealthPath">What a probe asks for.</param>
/// <param name="MetricsPath">Where its metrics are scraped; null where it has none.</param>
public sealed record Endpoint(int Port, string HealthPath, string? MetricsPath);
