using System.Globalization;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>What each kind of indicator asks of the raw series: all and bad events over a lookback, without labels.</summary>
/// <param name="sli">The indicator.</param>
/// <param name="lookback">How far back.</param>
/// <param name="perSecond">Events per second; else their count.</param>
internal sealed class SliQueries(Sli sli, TimeSpan lookback, bool perSecond)
{
    public static PromExpr TotalRate(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, perSecond: true).Total();

    public static PromExpr BadRate(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, perSecond: true).Bad();

    public static PromExpr BadEvents(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, perSecond: false).Bad();

    /// <summary>
    /// What must be there at this moment for bad events to be known: a bucket that is gone keeps a falling rate for a while, and
    /// what is missing from it would count as slow. Null where a rate says enough.
    /// </summary>
    public static PromExpr? Needs(Sli sli) => sli is Sli.Latency latency ? Prom.Sum(Prom.Instant(Bucket(latency))) : null;

    /// <summary>Whether no bad events at all is 0 (a counter not yet born), rather than a gap in what is measured.</summary>
    public static bool EmptyBadMeansNone(Sli sli) => sli is Sli.Availability or Sli.NativeLatency;

    private PromExpr Total() => sli.Match(
        availability: x => Events(x.Total),
        goodAvailability: x => Events(x.Total),
        latency: x => Counted(Suffixed(x.Duration, "_count")),
        nativeLatency: x => Prom.Call("histogram_count", Counted(x.Duration)),
        uptime: x => Seconds(Prom.Sum(Prom.CountOverTime(x.Probe.Over(lookback)))),
        rawRatio: x => PerSecond((Known(x) * 0m) + 1m));

    /// <summary>
    /// May be empty where no bad event was ever counted; then the caller takes 0 times the total. A latency bucket that is
    /// missing leaves it empty too, and there the total must not stand in: a wrong bucket would show as a perfect service.
    /// </summary>
    private PromExpr Bad() => sli.Match(
        availability: x => Events(x.Bad),
        goodAvailability: x => AtLeastNone(Events(x.Total) - Events(x.Good)),
        latency: x => AtLeastNone(Counted(Suffixed(x.Duration, "_count")) - Counted(Bucket(x))),
        nativeLatency: x => (Total() * (1m - Prom.Call("histogram_fraction", 0m, x.Within, Counted(x.Duration)))) >= 0m,
        uptime: x => Seconds(Prom.Sum(Prom.CountOverTime(x.Probe.Over(lookback))) - Prom.Sum(Prom.SumOverTime(x.Probe.Over(lookback)))),
        rawRatio: x => PerSecond(Known(x)));

    private PromExpr Events(EventSource source) => source.Match(
        counter: c => Counted(c.Series),
        query: q => q.Unit == EventUnit.PerSecond ? PerSecond(Prom.Sum(Windowed(q))) : Seconds(Prom.Sum(Windowed(q))));

    private PromExpr Counted(Selector series) => Prom.Sum(Prom.Call(perSecond ? "rate" : "increase", series.Over(lookback)));

    private PromExpr Windowed(EventSource.Query query) =>
        new PromExpr.Verbatim(query.Text.Replace(EventSource.Query.Lookback, PromText.Duration(lookback), StringComparison.Ordinal));

    /// <summary>A comparison drops NaN, which a query that divides by no traffic gives.</summary>
    private PromExpr Known(Sli.RawRatio raw) => Prom.Sum(Windowed(raw.ErrorRatio)) >= 0m;

    /// <summary>Of a count over the lookback.</summary>
    private PromExpr Seconds(PromExpr count) => perSecond ? count / (decimal)lookback.TotalSeconds : count;

    /// <summary>Of a number of events per second.</summary>
    private PromExpr PerSecond(PromExpr rate) => perSecond ? rate : (decimal)lookback.TotalSeconds * rate;

    /// <summary>Two counters are read a moment apart, so a difference can fall below zero. A count is held against a minimum anyway.</summary>
    private PromExpr AtLeastNone(PromExpr difference) => perSecond ? Prom.ClampMin(difference, 0m) : difference;

    private static Selector Suffixed(Selector histogram, string suffix) => histogram with { Metric = histogram.Metric + suffix };

    private static Selector Bucket(Sli.Latency sli) => Suffixed(sli.Duration, "_bucket").With(Le(sli.Within));

    /// <summary>Prometheus 3 writes whole bounds as <c>1.0</c>, before that they stood as exposed, mostly <c>1</c>.</summary>
    private static LabelMatcher Le(decimal bound)
    {
        var text = bound.ToString("0.############", CultureInfo.InvariantCulture);
        return text.Contains('.') ? LabelMatcher.Equal("le", text) : LabelMatcher.Matches("le", $@"{text}(\.0)?");
    }
}
