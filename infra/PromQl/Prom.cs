namespace FksSre.PromQl;

/// <summary>The functions of PromQL that the rules use, by their own names.</summary>
public static class Prom
{
    public static PromExpr Rate(Selector series, TimeSpan lookback) => Call("rate", new PromExpr.Range(series, lookback));

    public static PromExpr Increase(Selector series, TimeSpan lookback) => Call("increase", new PromExpr.Range(series, lookback));

    public static PromExpr LastOverTime(PromExpr range) => Call("last_over_time", range);

    public static PromExpr SumOverTime(PromExpr range) => Call("sum_over_time", range);

    public static PromExpr AvgOverTime(PromExpr range) => Call("avg_over_time", range);

    public static PromExpr MinOverTime(PromExpr range) => Call("min_over_time", range);

    public static PromExpr MaxOverTime(PromExpr range) => Call("max_over_time", range);

    public static PromExpr CountOverTime(PromExpr range) => Call("count_over_time", range);

    public static PromExpr Sum(PromExpr inner) => new PromExpr.Aggregate("sum", inner, []);

    public static PromExpr Avg(PromExpr inner) => new PromExpr.Aggregate("avg", inner, []);

    public static PromExpr Max(PromExpr inner) => new PromExpr.Aggregate("max", inner, []);

    public static PromExpr SumBy(PromExpr inner, params string[] labels) => new PromExpr.Aggregate("sum", inner, [.. labels]);

    public static PromExpr MaxBy(PromExpr inner, params string[] labels) => new PromExpr.Aggregate("max", inner, [.. labels]);

    /// <summary>The newest sample, also of a series that is written less often than Prometheus looks back.</summary>
    public static PromExpr Last(Selector series, TimeSpan lookback) => Call("last_over_time", new PromExpr.Range(series, lookback));

    public static PromExpr ClampMin(PromExpr inner, PromExpr atLeast) => Call("clamp_min", inner, atLeast);

    public static PromExpr Vector(PromExpr scalar) => Call("vector", scalar);

    public static PromExpr Instant(Selector series) => new PromExpr.Instant(series);

    public static PromExpr Over(this Selector series, TimeSpan lookback) => new PromExpr.Range(series, lookback);

    public static PromExpr Call(string function, params PromExpr[] arguments) => new PromExpr.Call(function, [.. arguments]);
}
