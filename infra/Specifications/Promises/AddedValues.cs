using FksSre.PromQl;
using FksSre.Specifications.Counts;

namespace FksSre.Specifications.Promises;

/// <summary>Values that are added up where their series are to be counted: <c>sum(lag &gt; 1000) / count(lag)</c>.</summary>
internal static class AddedValues
{
    /// <summary>A gauge that is 1 or 0 gives the same either way, and is compared with nothing above 1.</summary>
    /// <param name="query">The query of what is counted.</param>
    /// <param name="counted">It, or what stands above the line in it.</param>
    /// <param name="total">All of it.</param>
    /// <returns>The comparison; null where there is none.</returns>
    public static string? Problem(Query query, PromExpr counted, PromExpr total) =>
        total is PromExpr.Aggregate { Operator: "count" }
        && counted is PromExpr.Aggregate { Operator: "sum", Arguments: [PromExpr.Binary { IsFilter: true } comparison] }
        && new CountSumReading(query).Number(comparison.Right) is { } limit
        && (limit > 1 || (limit > 0 && ByTime.All(comparison.Left).Any(s => Counting.IsMeasured(s.Metric))))
            ? query.TextOf(comparison.Span)
            : null;
}
