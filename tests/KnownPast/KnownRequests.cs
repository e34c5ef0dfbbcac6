using FksSre.Monitoring.Naming;

namespace FksSre.Tests.KnownPast;

/// <summary>How fast requests were answered, and which of them failed.</summary>
internal static class KnownRequests
{
    /// <summary>Of the five minutes that are looked at twelve times within an hour.</summary>
    public const int TilesOfAnHour = 12;

    /// <summary>In seconds.</summary>
    public static readonly IReadOnlyList<(string Service, string Quantile, decimal Seconds)> Latency =
    [
        (KnownCatalogue.Alpha, "0.5", 0.037m),
        (KnownCatalogue.Alpha, "0.95", 0.213m),
        (KnownCatalogue.Alpha, "0.99", 1.9m),
        (KnownCatalogue.Gamma, "0.5", 0.0114m),
        (KnownCatalogue.Gamma, "0.95", 0.0527m),
        (KnownCatalogue.Gamma, "0.99", 0.461m),
    ];

    /// <summary>Within each five minutes of the last hour; before it there were ten times as many.</summary>
    public static readonly IReadOnlyList<(string Service, string Endpoint, decimal Failed)> Failures =
    [
        .. Enumerable.Range(0, 12).Select(i => (KnownCatalogue.Alpha, $"/e{i}", (decimal)i)),
        (KnownCatalogue.Gamma, "/g", 41m),
        (KnownCatalogue.Gamma, "/quiet", 0m),
    ];

    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <param name="level1">How far apart latencies are recorded.</param>
    public static IEnumerable<KnownSeries> Series(TimeSpan level1) =>
        [
            .. Latency.Select(one =>
                KnownSeries.Of(
                    $"{MetricNames.LatencyQuantile}{{service=\"{one.Service}\",quantile=\"{one.Quantile}\"}}",
                    KnownPace.Tiles,
                    level1,
                    _hour,
                    _ => one.Seconds
                )
            ),
            .. Failures.Select(one =>
                KnownSeries.Of(
                    $"{MetricNames.FailedRequests}{{service=\"{one.Service}\",endpoint=\"{one.Endpoint}\"}}",
                    KnownPace.Tiles,
                    KnownEvents.Tile,
                    2 * _hour,
                    at => KnownEvents.Now - at < _hour ? one.Failed : 10m * one.Failed
                )
            ),
        ];
}
