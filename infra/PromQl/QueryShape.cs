using System.Globalization;

namespace FksSre.PromQl;

/// <summary>Forms of queries that mean the same as an indicator of ours.</summary>
internal static class QueryShape
{
    /// <summary>A metric as it is, or the sum of its series.</summary>
    public static Selector? Selector(QueryExpression query) =>
        Summed(query) is QueryExpression.Series { Moved: false } series ? series.Selector : null;

    /// <summary>The growth of a counter: <c>sum(rate(x[{{.window}}]))</c>, with or without the sum, or <c>increase</c>.</summary>
    public static Selector? RatedCounter(QueryExpression query) => Counted(query, "rate") ?? Counted(query, "increase");

    /// <summary>How fast a counter grows, or by how much, over any range and at any time: <c>irate(x[5m] offset 1h)</c>.</summary>
    public static Selector? Growth(QueryExpression query) =>
        query is QueryExpression.Call { Arguments: [QueryExpression.Range { Inner: QueryExpression.Series series }] } call && IsGrowth(call)
            ? series.Selector
            : null;

    /// <summary>Whether its function is one for counters.</summary>
    public static bool IsGrowth(QueryExpression.Call call) => call.Function is "rate" or "increase" or "irate";

    /// <summary>One function over the lookback of a plain metric, with or without a sum.</summary>
    public static Selector? Counted(QueryExpression query, string function) =>
        Summed(query) is QueryExpression.Call call && call.Function == function && call.Arguments is [var range]
            ? OverLookback(range)
            : null;

    /// <summary>All requests of a native histogram: <c>histogram_count(sum(rate(x[{{.window}}])))</c>.</summary>
    public static Selector? NativeCount(QueryExpression query) =>
        query is QueryExpression.Call { Function: "histogram_count", Arguments: [QueryExpression.Aggregate sum] }
            ? Counted(sum, "rate")
            : null;

    /// <summary>Those below a threshold: <c>histogram_fraction(0, 0.3, sum(rate(x[{{.window}}]))) * histogram_count(…)</c>.</summary>
    public static (Selector Histogram, decimal Within)? NativeWithin(QueryExpression query) =>
        query
            is QueryExpression.Binary
            {
                Operator: "*",
                Left: QueryExpression.Call
                {
                    Function: "histogram_fraction",
                    Arguments: [QueryExpression.Literal { Text: "0" }, QueryExpression.Literal threshold, QueryExpression.Aggregate sum]
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
    public static bool IsGrouped(QueryExpression query) =>
        query switch
        {
            QueryExpression.Aggregate aggregate => aggregate.IsGrouped,
            QueryExpression.Negated negated => IsGrouped(negated.Inner),
            QueryExpression.Call call => !_joining.Contains(call.Function) && call.Arguments.Any(IsGrouped),
            QueryExpression.Binary { Operator: "and" or "unless" } binary => IsGrouped(binary.Left),
            QueryExpression.Binary binary => IsGrouped(binary.Left) || IsGrouped(binary.Right),
            _ => false,
        };

    /// <summary>Whether it gives a series for each value, which nothing around it puts together.</summary>
    public static bool CountsValues(QueryExpression query) =>
        query is QueryExpression.Aggregate aggregate ? aggregate.Operator == "count_values" : query.Children.Any(CountsValues);

    /// <summary>By its name a gauge that is 1 while something answers, else 0.</summary>
    public static bool IsProbe(string metric) => metric is "up" or "probe_success" || metric.EndsWith("_up", StringComparison.Ordinal);

    private static Selector? OverLookback(QueryExpression range) =>
        range is QueryExpression.Range { Lookback: null, IsSubquery: false, Moved: false, Inner: QueryExpression.Series series }
            ? series.Selector
            : null;

    private static QueryExpression Summed(QueryExpression query) =>
        query is QueryExpression.Aggregate { Operator: "sum", IsGrouped: false, Arguments: [var inner] } ? inner : query;
}
