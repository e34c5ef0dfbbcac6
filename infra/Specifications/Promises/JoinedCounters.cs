using FksSre.PromQl;

namespace FksSre.Specifications.Promises;

/// <summary>Counters that are added to each other before they are summed: <c>sum(rate(a[5m]) + rate(b[5m]))</c>.</summary>
internal static class JoinedCounters
{
    /// <returns>The two metrics; null where there are none, or it is said how their series are matched.</returns>
    public static (string One, string Other)? Of(Query query) =>
        query
            .Root.All.OfType<PromExpr.Binary>()
            .Where(b => b.Operator == "+" && b.OperatorSpan.To == b.OperatorSpan.From + 1)
            .Select(b => (One: QueryShape.Growth(b.Left)?.Metric, Other: QueryShape.Growth(b.Right)?.Metric))
            .FirstOrDefault(pair => pair.One is not null && pair.Other is not null && pair.One != pair.Other)
            is ({ } one, { } other)
            ? (one, other)
            : null;
}
