namespace FksSre.PromQl;

/// <summary>What the value of a query counts.</summary>
internal enum QueryUnit
{
    /// <summary>A number in the query itself, which fits any other unit.</summary>
    Constant,

    /// <summary>How it stands at one moment: a gauge, a ratio, a quantile, a number of series.</summary>
    Moment,

    PerSecond,

    /// <summary>All events of the lookback.</summary>
    PerLookback,

    /// <summary>All events since a process began.</summary>
    Counter,

    /// <summary>Events per second beside events of the lookback.</summary>
    Mixed,
}

/// <summary>Follows units through a query.</summary>
internal static class QueryUnits
{
    /// <summary>By the endings that metrics of counters have.</summary>
    public static bool IsCounter(string metric) =>
        Array.Exists(_counterEndings, ending => metric.EndsWith(ending, StringComparison.Ordinal)) && !CloudWatch.Is(metric);

    private static readonly string[] _counterEndings = ["_total", "_count", "_sum", "_bucket"];

    private static readonly string[] _perSecond = ["rate", "irate", "deriv"];

    private static readonly string[] _perLookback = ["increase", "delta", "sum_over_time", "count_over_time", "changes", "resets"];

    private static readonly string[] _ofSeries = ["count", "group", "count_values"];

    private static readonly string[] _withoutUnit =
    [
        "histogram_quantile",
        "histogram_fraction",
        "histogram_avg",
        "absent",
        "absent_over_time",
        "present_over_time",
        "timestamp",
        "sgn",
    ];

    /// <param name="query">A query or a part of it.</param>
    /// <param name="hasLookback">Whether the placeholder stands in the query; else a fixed range is the lookback.</param>
    public static QueryUnit Of(PromExpr query, bool hasLookback) =>
        query switch
        {
            PromExpr.Number or PromExpr.Quoted => QueryUnit.Constant,
            PromExpr.Series series => IsCounter(series.Selector.Metric) ? QueryUnit.Counter : QueryUnit.Moment,
            PromExpr.Range range => Of(range.Inner, hasLookback),
            PromExpr.Negated negated => Of(negated.Inner, hasLookback),
            PromExpr.Aggregate aggregate => _ofSeries.Contains(aggregate.Operator)
                ? QueryUnit.Moment
                : Of(aggregate.Arguments[^1], hasLookback),
            PromExpr.Call call => Called(call, hasLookback),
            PromExpr.Binary binary => Joined(binary, Of(binary.Left, hasLookback), Of(binary.Right, hasLookback)),
            _ => QueryUnit.Moment,
        };

    private static QueryUnit Called(PromExpr.Call call, bool hasLookback)
    {
        var range = call.Arguments.OfType<PromExpr.Range>().FirstOrDefault();
        var isOverLookback = range is not null && (range.Lookback is null || !hasLookback);
        return _perSecond.Contains(call.Function) ? QueryUnit.PerSecond
            : _perLookback.Contains(call.Function)
                ? isOverLookback ? QueryUnit.PerLookback
                    : QueryUnit.Moment
            : _withoutUnit.Contains(call.Function) ? QueryUnit.Moment
            : call.Arguments.FirstOrDefault(a => a.Type is QueryType.Vector or QueryType.Range) is { } inner ? Of(inner, hasLookback)
            : QueryUnit.Constant;
    }

    private static QueryUnit Joined(PromExpr.Binary binary, QueryUnit left, QueryUnit right) =>
        binary.Operator switch
        {
            _ when left == QueryUnit.Mixed || right == QueryUnit.Mixed => QueryUnit.Mixed,
            _ when binary.IsComparison => binary.ReturnsBool ? QueryUnit.Moment
            : left == QueryUnit.Constant ? right
            : left,
            "and" or "unless" => left,
            "or" or "+" or "-" or "%" => Same(left, right),
            "*" => left is QueryUnit.Constant ? right
            : right is QueryUnit.Constant or QueryUnit.Moment ? left
            : left == QueryUnit.Moment ? right
            : QueryUnit.Moment,
            "/" => right is QueryUnit.Constant or QueryUnit.Moment || left == QueryUnit.Counter ? left
            : Same(left, right) == QueryUnit.Mixed ? QueryUnit.Mixed
            : QueryUnit.Moment,
            _ => QueryUnit.Moment,
        };

    /// <summary>A moment or a counter beside events is there to fill a gap: <c>sum(rate(errors_total[5m])) or 0 * sum(up)</c>.</summary>
    private static QueryUnit Same(QueryUnit left, QueryUnit right) =>
        (left, right) switch
        {
            _ when left == right => left,
            (QueryUnit.PerSecond, QueryUnit.PerLookback) or (QueryUnit.PerLookback, QueryUnit.PerSecond) => QueryUnit.Mixed,
            (QueryUnit.PerSecond or QueryUnit.PerLookback, _) or (_, QueryUnit.Constant) => left,
            (_, QueryUnit.PerSecond or QueryUnit.PerLookback) or (QueryUnit.Constant, _) => right,
            _ => QueryUnit.Counter,
        };
}
