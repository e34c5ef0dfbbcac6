using FksSre.PromQl;
using FksSre.Specifications.Counts;

namespace FksSre.Specifications.Promises;

/// <summary>
/// Ratios that are there at some values alone: <c>ratio &gt; 0.05</c>, <c>absent(up)</c>. The other moments would not count at all.
/// </summary>
internal static class JudgedAtTimes
{
    /// <returns>When it gives anything, as the end of a sentence; null where nothing is filtered.</returns>
    public static string? Condition(Query query) => Condition(query, new CountSumReading(query), query.Root);

    /// <summary>Of a value that is compared with a threshold. To leave out 0, or what is no number, is how traffic is asked for.</summary>
    public static string? ConditionOfValue(Query query) =>
        query.Root switch
        {
            PromExpr.Call { Function: "absent" or "absent_over_time" } => $"{query.TextOf(query.Root.Span)} is 1",
            PromExpr.Binary { IsFilter: true } binary
                when new CountSumReading(query).Number(binary.Right) is { } limit
                    && (limit != 0 || binary.Operator is "==" or "<" or "<=") => query.TextOf(binary.Span),
            _ => null,
        };

    private static string? Condition(Query query, CountSumReading counts, PromExpr part) =>
        part switch
        {
            PromExpr.Negated negated => Condition(query, counts, negated.Inner),
            PromExpr.Call { Function: "absent" or "absent_over_time" } => $"{query.TextOf(part.Span)} is 1",
            PromExpr.Binary { IsFilter: true } binary => counts.Number(binary.Right) is { } limit
            && IsFilter(binary.Operator, limit, IsTakenApart(query, binary.Left))
            && binary.Left is not PromExpr.Number
                ? query.TextOf(part.Span)
                : Condition(query, counts, binary.Left),
            PromExpr.Binary { Operator: "+" or "-" or "*" or "/", ReturnsBool: false } binary => counts.Number(binary.Right) is not null
                ? Condition(query, counts, binary.Left)
            : counts.Number(binary.Left) is not null ? Condition(query, counts, binary.Right)
            : null,
            _ => null,
        };

    /// <summary>Of events that are counted, a ratio of 0 is not needed: that there are none is known.</summary>
    private static bool IsTakenApart(Query query, PromExpr ratio) =>
        Query.Parse(query.TextOf(ratio.Span)).Query is { } alone
        && RatioOfCountsReading.Read(alone.HasLookback ? alone : alone.OverLookback()) is not null;

    private static bool IsFilter(string comparison, double limit, bool isTakenApart) =>
        comparison switch
        {
            ">" => limit > 0 || (limit == 0 && !isTakenApart),
            ">=" => limit > 0,
            "<" => limit <= 1,
            "<=" => limit < 1,
            "!=" => limit == 0 && !isTakenApart,
            _ => true,
        };
}
