using System.Globalization;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>What is wanted of a counter over a lookback.</summary>
internal enum Counting
{
    /// <summary>Events per second.</summary>
    PerSecond,

    /// <summary>Their number, extrapolated to the ends of the lookback.</summary>
    Increase,

    /// <summary>Their number between two scrapes, so that adjacent lookbacks add up.</summary>
    Difference,
}

/// <summary>What each kind of indicator asks of the raw series: all and bad events over a lookback, without labels.</summary>
/// <param name="sli">The indicator.</param>
/// <param name="lookback">How far back.</param>
/// <param name="counting">What is wanted of a counter.</param>
internal sealed class SliQueries(Sli sli, TimeSpan lookback, Counting counting)
{
    private readonly bool _perSecond = counting == Counting.PerSecond;

    public static PromExpr TotalRate(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, Counting.PerSecond).Total();

    public static PromExpr BadRate(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, Counting.PerSecond).Bad();

    public static PromExpr TotalEvents(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, Counting.Increase).Total();

    public static PromExpr BadEvents(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, Counting.Increase).Bad();

    /// <summary>Only where <see cref="CountsExactly"/>.</summary>
    public static PromExpr TotalExactly(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, Counting.Difference).Total();

    /// <inheritdoc cref="TotalExactly"/>
    public static PromExpr BadExactly(Sli sli, TimeSpan lookback) => new SliQueries(sli, lookback, Counting.Difference).Bad();

    /// <summary>All events, and bad ones or good ones, are counters that can be subtracted as they stand.</summary>
    public static bool CountsExactly(Sli sli) => sli is
        Sli.Availability { Bad: EventSource.Counter, Total: EventSource.Counter }
        or Sli.GoodAvailability { Good: EventSource.Counter, Total: EventSource.Counter }
        or Sli.Latency;

    /// <summary>
    /// What must be there at this moment for bad events to be known: a bucket or a counter of good events that is gone keeps a
    /// falling rate for a while, and what is missing from it would count as bad. Null where a rate says enough.
    /// </summary>
    public static PromExpr? Needs(Sli sli) => sli switch
    {
        Sli.Latency latency => Prom.Sum(Prom.Instant(Bucket(latency))),
        Sli.GoodAvailability { Good: EventSource.Counter good } => Prom.Sum(Prom.Instant(good.Series)),
        _ => null,
    };

    /// <summary>Whether no bad events at all is 0 (a counter not yet born), rather than a gap in what is measured.</summary>
    public static bool EmptyBadMeansNone(Sli sli) => sli is Sli.Availability or Sli.NativeLatency;

    /// <summary>Whether all events may be counted while it is not known which of them are bad.</summary>
    public static bool MayBeUnknown(Sli sli) => sli is Sli.Latency or Sli.GoodAvailability;

    /// <summary>The ratio as it is asked for, also where it is not a number.</summary>
    public static PromExpr Asked(Sli.RawRatio raw, TimeSpan lookback) => new SliQueries(raw, lookback, Counting.PerSecond).Windowed(raw.ErrorRatio);

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

    private PromExpr Counted(Selector series) => Prom.Sum(counting switch
    {
        Counting.PerSecond => Prom.Rate(series, lookback),
        Counting.Increase => Prom.Increase(series, lookback),
        _ => Difference(series).Or(Prom.Increase(series, lookback)),
    });

    /// <summary>
    /// From the last scrape before the lookback to the last within it. What began anew or was born meanwhile is left to
    /// <c>increase</c>; what began anew while it could not be scraped is told by having become less.
    /// </summary>
    private PromExpr Difference(Selector series) =>
        ((Prom.LastOverTime(series.Over(lookback)) - Prom.LastOverTime(new PromExpr.Range(series, Intervals.Memory, lookback))) >= 0m)
            .Unless(Prom.Call("resets", series.Over(lookback)) > 0m);

    private PromExpr Windowed(EventSource.Query query) =>
        new PromExpr.Verbatim(query.Text.Replace(EventSource.Query.Lookback, PromText.Duration(lookback), StringComparison.Ordinal));

    /// <summary>
    /// Several series are ratios of several parts of one promise: each weighs the same. A comparison drops NaN, which a query
    /// that divides by no traffic gives.
    /// </summary>
    private PromExpr Known(Sli.RawRatio raw) => Prom.Avg(Windowed(raw.ErrorRatio) >= 0m);

    /// <summary>Of a count over the lookback.</summary>
    private PromExpr Seconds(PromExpr count) => _perSecond ? count / (decimal)lookback.TotalSeconds : count;

    /// <summary>Of a number of events per second.</summary>
    private PromExpr PerSecond(PromExpr rate) => _perSecond ? rate : (decimal)lookback.TotalSeconds * rate;

    /// <summary>Two counters are read a moment apart, so a difference can fall below zero. A count is held against a minimum anyway.</summary>
    private PromExpr AtLeastNone(PromExpr difference) => counting == Counting.Increase ? difference : Prom.ClampMin(difference, 0m);

    private static Selector Suffixed(Selector histogram, string suffix) => histogram with { Metric = histogram.Metric + suffix };

    private static Selector Bucket(Sli.Latency sli) => Suffixed(sli.Duration, "_bucket").With(Le(sli.Within));

    /// <summary>Prometheus 3 writes whole bounds as <c>1.0</c>, before that they stood as exposed, mostly <c>1</c>.</summary>
    private static LabelMatcher Le(decimal bound)
    {
        var text = bound.ToString("0.############", CultureInfo.InvariantCulture);
        return text.Contains('.') ? LabelMatcher.Equal("le", text) : LabelMatcher.Matches("le", $@"{text}(\.0)?");
    }
}
