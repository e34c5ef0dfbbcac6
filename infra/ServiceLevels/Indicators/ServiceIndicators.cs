using FksSre.PromQl;

namespace FksSre.ServiceLevels.Indicators;

/// <summary>The indicators of a service, in the words of its dialect.</summary>
public static class ServiceIndicators
{
    internal static Sli Probe(string service) => new Sli.Uptime("uptime", new Selector("probe_success", TargetLabels.OfProbe(service)));

    internal static Sli Requests(string service, HttpDialect dialect)
    {
        var total = new Selector(dialect.Requests, Target(service, dialect));
        var bad = total.With(LabelMatcher.Matches(dialect.StatusLabel, HttpDialect.ServerErrors));
        return new Sli.Availability("requests", new EventSource.Counter(bad), new EventSource.Counter(total));
    }

    /// <param name="service">The service's id.</param>
    /// <param name="dialect">How it names its metrics.</param>
    /// <param name="within">Seconds; a bound of the dialect's histogram.</param>
    public static Sli Latency(string service, HttpDialect dialect, decimal within) =>
        new Sli.Latency(LatencyName(within), Duration(service, dialect), within);

    internal static Sli NativeLatency(string service, HttpDialect dialect, decimal within) =>
        new Sli.NativeLatency(LatencyName(within), Duration(service, dialect), within);

    /// <summary>The histogram behind percentiles and latency SLOs.</summary>
    public static Selector Duration(string service, HttpDialect dialect) => new(dialect.Duration, Target(service, dialect));

    private static string LatencyName(decimal within) => FormattableString.Invariant($"latency-{within * 1000m:0.###}ms");

    private static LabelMatcher[] Target(string service, HttpDialect dialect) =>
        dialect.ServiceLabel is { } label
            ? [LabelMatcher.Equal(TargetLabels.Job, TargetLabels.IngressJob), LabelMatcher.Equal(label, service.Replace('_', '-'))]
            : TargetLabels.OfService(service);
}
