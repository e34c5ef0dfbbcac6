using System.Globalization;

namespace FksSre.PromQl;

/// <summary>Forms of queries that mean the same as an indicator of ours.</summary>
internal static class QueryShape
{
    /// <summary>A metric as it is, or the sum of its series.</summary>
    public static Selector? Selector(PromExpr query) => Summed(query) is PromExpr.Series { Moved: false } series ? series.Selector : null;

    /// <summary>The growth of a counter: <c>sum(rate(x[{{.window}}]))</c>, with or without the sum, or <c>increase</c>.</summary>
    public static Selector? RatedCounter(PromExpr query) => Counted(query, "rate") ?? Counted(query, "increase");

    /// <summary>How fast a counter grows, or by how much, over any range and at any time: <c>irate(x[5m] offset 1h)</c>.</summary>
    public static Selector? Growth(PromExpr query) =>
        query is PromExpr.Call { Arguments: [PromExpr.Range { Inner: PromExpr.Series series }] } call && IsGrowth(call)
            ? series.Selector
            : null;

    /// <summary>Whether its function is one for counters.</summary>
    public static bool IsGrowth(PromExpr.Call call) => call.Function is "rate" or "increase" or "irate";

    /// <summary>One function over the lookback of a plain metric, with or without a sum.</summary>
    public static Selector? Counted(PromExpr query, string function) =>
        Summed(query) is PromExpr.Call call && call.Function == function && call.Arguments is [var range] ? OverLookback(range) : null;

    /// <summary>All requests of a native histogram: <c>histogram_count(sum(rate(x[{{.window}}])))</c>.</summary>
    public static Selector? NativeCount(PromExpr query) =>
        query is PromExpr.Call { Function: "histogram_count", Arguments: [PromExpr.Aggregate sum] } ? Counted(sum, "rate") : null;

    /// <summary>Those below a threshold: <c>histogram_fraction(0, 0.3, sum(rate(x[{{.window}}]))) * histogram_count(…)</c>.</summary>
    public static (Selector Histogram, decimal Within)? NativeWithin(PromExpr query) =>
        query
            is PromExpr.Binary
            {
                Operator: "*",
                Left: PromExpr.Call
                {
                    Function: "histogram_fraction",
                    Arguments: [PromExpr.Number { Text: "0" }, PromExpr.Number threshold, PromExpr.Aggregate sum]
                }
            } product
        && Counted(sum, "rate") is { } histogram
        && NativeCount(product.Right) == histogram
        && decimal.TryParse(threshold.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var within)
        && within > 0m
            ? (histogram, within)
            : null;

    /// <summary>What puts the groups below it together: the buckets of a histogram, or whether there is anything.</summary>
    private static readonly string[] _joining =
    [
        "histogram_quantile",
        "histogram_quantiles",
        "histogram_fraction",
        "vector",
        "scalar",
        "absent",
    ];

    /// <summary>Whether some labels are kept apart on purpose, so that it gives one series for each of their values.</summary>
    public static bool IsGrouped(PromExpr query) =>
        query switch
        {
            PromExpr.Aggregate aggregate => aggregate.IsGrouped,
            PromExpr.Negated negated => IsGrouped(negated.Inner),
            PromExpr.Call call => !_joining.Contains(call.Function) && call.Arguments.Any(IsGrouped),
            PromExpr.Binary { Operator: "and" or "unless" } binary => IsGrouped(binary.Left),
            PromExpr.Binary binary => IsGrouped(binary.Left) || IsGrouped(binary.Right),
            _ => false,
        };

    /// <summary>Whether it gives a series for each value, which nothing around it puts together.</summary>
    public static bool CountsValues(PromExpr query) =>
        query is PromExpr.Aggregate aggregate ? aggregate.Operator == "count_values" : query.Children.Any(CountsValues);

    /// <summary>By its name a gauge that is 1 while something answers, else 0.</summary>
    public static bool IsProbe(string metric) => metric is "up" or "probe_success" || metric.EndsWith("_up", StringComparison.Ordinal);

    private static Selector? OverLookback(PromExpr range) =>
        range is PromExpr.Range { Lookback: null, IsSubquery: false, Moved: false, Inner: PromExpr.Series series } ? series.Selector : null;

    private static PromExpr Summed(PromExpr query) =>
        query is PromExpr.Aggregate { Operator: "sum", IsGrouped: false, Arguments: [var inner] } ? inner : query;
}
