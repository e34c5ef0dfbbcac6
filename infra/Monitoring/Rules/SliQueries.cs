using System.Collections.Immutable;
using System.Globalization;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
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
/// <param name="series">The indicator, and what is recorded of it.</param>
/// <param name="lookback">How far back.</param>
/// <param name="counting">What is wanted of a counter.</param>
internal sealed class SliQueries(SliSeries series, TimeSpan lookback, Counting counting)
{
    private readonly bool _perSecond = counting == Counting.PerSecond;

    public static PromExpr TotalRate(SliSeries series, TimeSpan lookback) => new SliQueries(series, lookback, Counting.PerSecond).Total();

    public static PromExpr BadRate(SliSeries series, TimeSpan lookback) => new SliQueries(series, lookback, Counting.PerSecond).Bad();

    public static PromExpr TotalEvents(SliSeries series, TimeSpan lookback) => new SliQueries(series, lookback, Counting.Increase).Total();

    public static PromExpr BadEvents(SliSeries series, TimeSpan lookback) => new SliQueries(series, lookback, Counting.Increase).Bad();

    /// <summary>Good events that are counted apart.</summary>
    public static PromExpr GoodEventsOf(SliSeries series, Sli.GoodAvailability sli, TimeSpan lookback) =>
        new SliQueries(series, lookback, Counting.Increase).Events(sli.Good);

    /// <summary>Only where <see cref="CountsExactly"/>.</summary>
    public static PromExpr TotalExactly(SliSeries series, TimeSpan lookback) =>
        new SliQueries(series, lookback, Counting.Difference).Total();

    /// <inheritdoc cref="TotalExactly"/>
    public static PromExpr BadExactly(SliSeries series, TimeSpan lookback) => new SliQueries(series, lookback, Counting.Difference).Bad();

    /// <summary>All events, and bad ones or good ones, are counters that can be subtracted as they stand.</summary>
    public static bool CountsExactly(Sli sli) =>
        sli
            is Sli.Availability { Bad: EventSource.Counter, Total: EventSource.Counter }
                or Sli.GoodAvailability { Good: EventSource.Counter, Total: EventSource.Counter }
                or Sli.Latency;

    /// <summary>
    /// The bucket, of each series that has requests: one that is gone keeps a falling rate for a while, and what is missing from it
    /// would count as slow. An instance without it leaves all unknown, since its requests are neither fast nor slow.
    /// </summary>
    public static PromExpr Measured(Sli.Latency sli)
    {
        var bucket = Prom.Instant(Bucket(sli));
        return Prom.Sum(bucket).UnlessOn(Prom.Instant(Suffixed(sli.Duration, "_count")).UnlessIgnoring(bucket, "le"));
    }

    /// <summary>Whether no bad events at all is 0 (a counter not yet born), rather than a gap in what is measured.</summary>
    public static bool EmptyBadMeansNone(Sli sli) => sli is Sli.Availability or Sli.NativeLatency || GoodEvents.Complement(sli) is not null;

    /// <summary>Whether all events may be counted while it is not known which of them are bad.</summary>
    public static bool MayBeUnknown(Sli sli) => sli is Sli.Latency or Sli.GoodAvailability && GoodEvents.Complement(sli) is null;

    /// <summary>Whether good events are counted apart from all, so that they may be more.</summary>
    public static bool MayExceed(Sli sli) => sli is Sli.GoodAvailability && MayBeUnknown(sli);

    /// <summary>Whether bad events come from series of all, so that there is never one without the other.</summary>
    public static bool AreKnownTogether(Sli sli) =>
        sli switch
        {
            Sli.Availability x => GoodEvents.IsPart(x.Bad, x.Total),
            _ => !MayBeUnknown(sli),
        };

    /// <summary>The ratio as it is asked for, also where it is not a number.</summary>
    public static PromExpr Asked(SliSeries series, Sli.RawRatio raw) =>
        new SliQueries(series, Intervals.Base, Counting.PerSecond).Windowed(raw.ErrorRatio);

    private PromExpr Total() =>
        series.Sli.Match(
            availability: x => Events(x.Total),
            goodAvailability: x => Events(x.Total),
            latency: x => Counted(Suffixed(x.Duration, "_count")),
            nativeLatency: x => Prom.Call("histogram_count", Counted(x.Duration)),
            uptime: x => Seconds(Prom.Sum(Prom.CountOverTime(x.Probe.Over(lookback)))),
            rawRatio: x => PerSecond((Known(x) * 0m) + 1m)
        );

    /// <summary>
    /// May be empty where no bad event was ever counted; then the caller takes 0 times the total. A latency bucket that is
    /// missing leaves it empty too, and there the total must not stand in: a wrong bucket would show as a perfect service.
    /// </summary>
    private PromExpr Bad() =>
        series.Sli.Match(
            availability: x => Events(x.Bad),
            goodAvailability: x =>
                GoodEvents.Complement(x) is var (all, good) ? NotGood(all, good) : AtLeastNone(Events(x.Total) - Good(x)),
            latency: x => AtLeastNone(Counted(Suffixed(x.Duration, "_count")) - Counted(Bucket(x))),
            nativeLatency: x => (Total() * (1m - Prom.Call("histogram_fraction", 0m, x.Within, Counted(x.Duration)))) >= 0m,
            uptime: x =>
                Seconds((Prom.Sum(Prom.CountOverTime(x.Probe.Over(lookback))) - Prom.Sum(Prom.SumOverTime(x.Probe.Over(lookback)))) >= 0m),
            rawRatio: x => PerSecond(Known(x))
        );

    private PromExpr Events(EventSource source) =>
        source.Match(
            counter: c => Counted(c.Series),
            query: q => q.Unit == EventUnit.PerSecond ? PerSecond(Prom.Sum(Windowed(q))) : Seconds(Prom.Sum(Windowed(q)))
        );

    private PromExpr Counted(Selector counter) => Prom.Sum(Each(counter));

    private PromExpr Each(Selector counter) =>
        counting switch
        {
            Counting.PerSecond => Prom.Rate(counter, lookback),
            Counting.Increase => Prom.Increase(counter, lookback),
            _ => Difference(counter).Or(Prom.Increase(counter, lookback)),
        };

    /// <summary>One condition more is turned round; of several, all series that fit them are taken off.</summary>
    private PromExpr NotGood(Selector all, Selector good)
    {
        ImmutableArray<LabelMatcher> more = [.. good.Matchers.Except(all.Matchers)];
        return more is [var only] ? Counted(all.With(only.Opposite())) : Prom.Sum(Each(all).Unless(Each(good)));
    }

    /// <summary>
    /// Over more than a moment 0, where level 1, which is asked beside it, knows that not one is counted any more. Level 1 itself tells
    /// that from what is not known.
    /// </summary>
    private PromExpr Good(Sli.GoodAvailability sli) =>
        _perSecond || GoodEvents.Inputs(sli).IsEmpty ? Events(sli.Good) : Events(sli.Good).Or(series.None);

    /// <summary>
    /// From the last scrape before the lookback to the last within it. A counter that began anew once had counted up to its last scrape
    /// before: the greatest of the lookback, or the one before it where the first within is less. What was born, began anew twice, or
    /// has counted more since than before, is left to <c>increase</c>, which stretches what it saw to the ends of the lookback.
    /// </summary>
    private PromExpr Difference(Selector counter)
    {
        var range = counter.Over(lookback);
        var last = Prom.LastOverTime(range);
        var justBefore = new PromExpr.Series(counter, lookback);
        var resets = Prom.Call("resets", range);
        var steady = last - (Prom.LastOverTime(new PromExpr.Range(counter, Intervals.Memory, lookback)) <= Prom.MinOverTime(range));
        var anewBefore = last.And(justBefore);
        var anewWithin = last - justBefore + ((Prom.MaxOverTime(range) > last) >= justBefore);
        return (steady.Or(anewBefore) + resets.EqualTo(0m)).Or(anewWithin.And(resets.EqualTo(1m)));
    }

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

    /// <summary>
    /// Two counters are read a moment apart, so a difference can fall below zero. A count is held against a minimum anyway.
    /// </summary>
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
