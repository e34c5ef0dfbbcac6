using FksSre.PromQl;

namespace FksSre.Specifications.Promises;

/// <summary>Functions of PromQL that look at some samples of a counter, or at several at once, and so not at every event.</summary>
internal static class Sampling
{
    private static readonly string[] _changing = ["ceil", "floor", "round", "sgn", "sqrt", "exp", "ln", "log2", "log10"];

    /// <returns>What the first of them does, as a sentence; null where there is none.</returns>
    public static string? Problem(Query query) =>
        query.Root.All.OfType<PromExpr.Call>().Select(Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>What makes another number of a count, be it of a hundred events or of a tenth of one a second.</summary>
    /// <returns>What changes it, as a sentence; null where nothing does.</returns>
    public static string? Changed(Query query) =>
        query
            .Root.All.Select(part =>
                part switch
                {
                    PromExpr.Call { Arguments: [var counted, ..] } call when _changing.Contains(call.Function) && IsCount(counted) =>
                        call.Function,
                    PromExpr.Binary { Operator: "^" or "%" or "atan2" } binary when IsCount(binary.Left) => binary.Operator,
                    _ => null,
                }
            )
            .FirstOrDefault(name => name is not null)
            is { } name
            ? $"{name} makes another number of the count."
            : null;

    private static bool IsCount(PromExpr part) => QueryUnits.Of(part, hasLookback: true) is QueryUnit.PerSecond or QueryUnit.PerLookback;

    private static string? Problem(PromExpr.Call call) =>
        call.Function switch
        {
            "irate" =>
                "irate looks at the last two samples of its range alone, so what happens between two evaluations may not be counted.",
            "sum_over_time" when IsOfCounter(call) =>
                "sum_over_time adds up what a counter has counted since it began, once for each of its samples.",
            "count_over_time" when IsOfCounter(call) =>
                "count_over_time counts the samples of a counter, however many events lie between them.",
            "delta" or "deriv" when IsOfCounter(call) =>
                $"{call.Function} is for gauges: where a counter begins again at 0, it takes events back.",
            "changes" or "resets" when IsOfCounter(call) =>
                $"{call.Function} counts how often the samples of a counter differ, however many events lie between them.",
            "rate" or "increase" when IsOfSum(call) =>
                $"{call.Function} is taken of a sum: where one of its counters begins again at 0 the sum gets less, and "
                    + "all others are counted once more.",
            _ => null,
        };

    private static bool IsOfSum(PromExpr.Call call) =>
        call
            .Arguments.OfType<PromExpr.Range>()
            .Any(range => range.Inner is PromExpr.Aggregate sum && !sum.All.OfType<PromExpr.Call>().Any(QueryShape.IsGrowth));

    private static bool IsOfCounter(PromExpr.Call call) =>
        call
            .Arguments.OfType<PromExpr.Range>()
            .Any(range => range.Inner is PromExpr.Series series && QueryUnits.IsCounter(series.Selector.Metric));
}
