using FksSre.PromQl;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Promises;

/// <summary>
/// In PromQL a ratio, a sum and a difference vanish with either side. A number of things of which none is left, or a counter that is not
/// born yet, is 0 as long as the other side is there: <c>1 - count(up == 1) / count(up)</c>, <c>count(up) - count(up == 1)</c>.
/// </summary>
internal static class AbsentCounts
{
    private static readonly string[] _filters = ["==", "!=", ">", ">=", "<", "<="];

    /// <returns>The query with 0 in those places, or as it is.</returns>
    public static Query Filled(Query query)
    {
        var places = query
            .Root.All.OfType<PromExpr.Binary>()
            .SelectMany(Places)
            .Where(p => IsNoneWhereAbsent(p.Count) && AreAlike(query, p.Count, p.Beside))
            .DistinctBy(p => p.Count.Span)
            .OrderByDescending(p => p.Count.Span.From)
            .ToList();
        places.RemoveAll(p => places.Exists(around => around.Count != p.Count && around.Count.All.Contains(p.Count)));
        var text = query.TextOf(query.Root.Span);
        foreach (var (count, beside) in places)
        {
            var end = query.TextOf((query.Root.Span.From, count.Span.To)).Length;
            var own = query.TextOf(count.Span);
            text = $"{text[..(end - own.Length)]}(({own}) or 0 * ({query.TextOf(beside.Span)})){text[end..]}";
        }

        return places.Count == 0 ? query : Query.Parse(text).Query!;
    }

    private static IEnumerable<(PromExpr.Aggregate Count, PromExpr.Aggregate Beside)> Places(PromExpr.Binary binary) =>
        (binary.Operator, First(binary.Left), binary.Right) switch
        {
            ("/", { } left, PromExpr.Aggregate right) when left == binary.Left => [(left, right)],
            ("-", { } left, PromExpr.Aggregate right) => [(right, left)],
            ("+", { } left, PromExpr.Aggregate right) => left == binary.Left ? [(left, right), (right, left)] : [(right, left)],
            _ => [],
        };

    /// <summary>Of several that are added up.</summary>
    private static PromExpr.Aggregate? First(PromExpr part) =>
        part is PromExpr.Binary { Operator: "+" or "-" } sum ? First(sum.Left) : part as PromExpr.Aggregate;

    /// <summary>Whether both give the same groups, or one series each.</summary>
    private static bool AreAlike(Query query, PromExpr.Aggregate one, PromExpr.Aggregate other) =>
        (!one.IsGrouped && !other.IsGrouped) || Around(query, one) == Around(query, other);

    private static string Around(Query query, PromExpr.Aggregate aggregate) =>
        query
            .TextOf(aggregate.Span)
            .Replace(query.TextOf(aggregate.Arguments[^1].Span), "", StringComparison.Ordinal)
            .Replace(aggregate.Operator, "", StringComparison.OrdinalIgnoreCase);

    /// <summary>A bucket that is not there says nothing, and neither does a gauge.</summary>
    private static bool IsNoneWhereAbsent(PromExpr.Aggregate count) =>
        !count.All.OfType<PromExpr.Series>().Any(s => s.Selector.Matchers.Any(m => m.Label == Histograms.Bound))
        && (count.Operator == "count" || (count.Operator == "sum" && count.All.Any(IsOfEvents)));

    private static bool IsOfEvents(PromExpr part) =>
        part switch
        {
            PromExpr.Call call => QueryShape.IsGrowth(call),
            PromExpr.Binary { ReturnsBool: false } binary => _filters.Contains(binary.Operator),
            PromExpr.Series { Selector.Metric: var name } => name.Contains(':', StringComparison.Ordinal)
                && name.Contains("rate", StringComparison.Ordinal),
            _ => false,
        };
}
