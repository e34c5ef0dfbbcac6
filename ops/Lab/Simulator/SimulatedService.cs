namespace FksSre.Ops.Lab.Simulator;

/// <summary>One service of the simulated platform.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="Port">Loopback port; 0: any free one.</param>
/// <param name="HealthPath">Answers 200, or 503 while the service is down.</param>
/// <param name="MetricsPath">Null: the service has no metrics endpoint at all.</param>
/// <param name="Dialect">Null: its metrics endpoint says nothing about requests.</param>
/// <param name="PeakRequestsPerSecond">Request rate in the busiest hours.</param>
/// <param name="BaseErrorRatio">Share of requests answered with 5xx on a good day.</param>
/// <param name="MedianLatencySeconds">Half of the requests are faster.</param>
public sealed record SimulatedService(
    string Id,
    int Port,
    string HealthPath,
    string? MetricsPath,
    MetricDialect? Dialect,
    double PeakRequestsPerSecond,
    double BaseErrorRatio,
    double MedianLatencySeconds
);
