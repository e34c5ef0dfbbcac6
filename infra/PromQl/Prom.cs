namespace FksSre.PromQl;

/// <summary>The functions of PromQL that the rules use, by their own names.</summary>
public static class Prom
{
    /// <summary>Growth a second of each counter, restarts allowed for; nothing where the lookback holds fewer than two samples.</summary>
    public static PromExpr Rate(Selector series, TimeSpan lookback) => Call("rate", new PromExpr.Range(series, lookback));

    /// <summary>Rate times the seconds of the lookback: drawn out to its ends, so a fraction even where whole events are counted.</summary>
    public static PromExpr Increase(Selector series, TimeSpan lookback) => Call("increase", new PromExpr.Range(series, lookback));

    /// <summary>The newest sample of the range, of a subquery as well; <see cref="Last"/> is the same for a selector.</summary>
    public static PromExpr LastOverTime(PromExpr range) => Call("last_over_time", range);

    /// <summary>The sum of the samples themselves: sampled twice as often, it is twice as large.</summary>
    public static PromExpr SumOverTime(PromExpr range) => Call("sum_over_time", range);

    /// <summary>Every sample weighs the same, however much time lies between them.</summary>
    public static PromExpr AvgOverTime(PromExpr range) => Call("avg_over_time", range);

    /// <summary>The lowest sample of each series; nothing for a series without samples in the range.</summary>
    public static PromExpr MinOverTime(PromExpr range) => Call("min_over_time", range);

    /// <summary>The highest sample of each series; nothing for a series without samples in the range.</summary>
    public static PromExpr MaxOverTime(PromExpr range) => Call("max_over_time", range);

    /// <summary>How many samples each series has, at least 1: a series without any gives nothing, not 0.</summary>
    public static PromExpr CountOverTime(PromExpr range) => Call("count_over_time", range);

    /// <summary>One value without labels; nothing, not 0, where there are no series.</summary>
    public static PromExpr Sum(PromExpr inner) => new PromExpr.Aggregate("sum", inner, []);

    /// <summary>The mean of the series, each with the same weight; nothing where there are none.</summary>
    public static PromExpr Avg(PromExpr inner) => new PromExpr.Aggregate("avg", inner, []);

    /// <summary>The highest over all series. NaN only where all of them are NaN.</summary>
    public static PromExpr Max(PromExpr inner) => new PromExpr.Aggregate("max", inner, []);

    /// <summary>A sum for each combination of the labels' values; of a label that a series lacks the value is empty.</summary>
    public static PromExpr SumBy(PromExpr inner, params string[] labels) => new PromExpr.Aggregate("sum", inner, [.. labels]);

    /// <summary>The highest of each combination of the labels' values, grouped as in <see cref="SumBy"/>.</summary>
    public static PromExpr MaxBy(PromExpr inner, params string[] labels) => new PromExpr.Aggregate("max", inner, [.. labels]);

    /// <summary>The newest sample, also of a series that is written less often than Prometheus looks back.</summary>
    public static PromExpr Last(Selector series, TimeSpan lookback) => Call("last_over_time", new PromExpr.Range(series, lookback));

    /// <summary>Values below the bound, which is a scalar, become the bound; NaN stays NaN.</summary>
    public static PromExpr ClampMin(PromExpr inner, PromExpr atLeast) => Call("clamp_min", inner, atLeast);

    /// <summary>A scalar as one element without labels. It is always there, so never where absence should be told.</summary>
    public static PromExpr Vector(PromExpr scalar) => Call("vector", scalar);

    /// <summary>
    /// The newest sample of each series, at most as old as Prometheus looks back (5 m by its default) and not marked as stale.
    /// </summary>
    public static PromExpr Instant(Selector series) => new PromExpr.Series(series);

    /// <summary>The samples of the lookback that ends now, as a function of a range takes them.</summary>
    public static PromExpr Over(this Selector series, TimeSpan lookback) => new PromExpr.Range(series, lookback);

    /// <summary>
    /// One value a step over the lookback that ended <paramref name="ago"/> before the query's own time, however often the series was
    /// written.
    /// </summary>
    public static PromExpr Subquery(PromExpr inner, TimeSpan lookback, TimeSpan step, TimeSpan ago = default) =>
        new PromExpr.Range(inner, PromText.Duration(lookback)) { Step = PromText.Duration(step), Time = PromText.Offset(ago) };

    /// <summary>Any other function. Neither its name nor its arguments are checked here.</summary>
    public static PromExpr Call(string function, params PromExpr[] arguments) => new PromExpr.Call(function, [.. arguments]);
}
