namespace FksSre.Ops.Lab.Simulator;

/// <summary>Something broken on purpose until a point in time.</summary>
/// <param name="ErrorRatio">Share of requests answered with 5xx; null: as usual.</param>
/// <param name="LatencySeconds">Median latency; null: as usual.</param>
/// <param name="Down">Health and metrics answer 503 and no requests are served.</param>
public sealed record Fault(string Service, double? ErrorRatio, double? LatencySeconds, bool Down, DateTimeOffset Until);
