using FksSre.PromQl;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Promises;

/// <summary>
/// A ratio vanishes with what stands above the line. Where that is a number of things of which none is left, or a counter that is not born
/// yet, it is 0 as long as there is something below the line: <c>1 - count(up == 1) / count(up)</c>.
/// </summary>
internal static class AbsentNumerator
{
    private static readonly string[] _growing = ["rate", "irate", "increase", "idelta", "delta"];

    /// <returns>The query with 0 in that case, or as it is.</returns>
    public static string Filled(Query query) =>
        ShareCore.Of(query).Expression
            is QueryExpression.Binary
            {
                Operator: "/",
                Left: QueryExpression.Aggregate { IsGrouped: false } above,
                Right: QueryExpression.Aggregate { IsGrouped: false } below
            } division
        && IsNoneWhereAbsent(above)
            ? Replaced(query, division, $"(({query.TextOf(above.Span)}) or 0 * ({query.TextOf(below.Span)}))")
            : query.Text;

    /// <summary>A bucket that is not there says nothing, and neither does a gauge.</summary>
    private static bool IsNoneWhereAbsent(QueryExpression.Aggregate above) =>
        !above.All.OfType<QueryExpression.Series>().Any(s => s.Selector.Matchers.Any(m => m.Label == Histograms.Bound))
        && (
            above.Operator == "count"
            || (
                above.Operator == "sum"
                && above.All.Any(part =>
                    part is QueryExpression.Call call && _growing.Contains(call.Function)
                    || part is QueryExpression.Binary { ReturnsBool: false, Operator: "==" or "!=" or ">" or ">=" or "<" or "<=" }
                )
            )
        );

    private static string Replaced(Query query, QueryExpression.Binary division, string above)
    {
        var whole = query.TextOf(query.Root.Span);
        var behind = query.TextOf((query.Root.Span.From, division.Left.Span.To)).Length;
        return whole[..(behind - query.TextOf(division.Left.Span).Length)] + above + whole[behind..];
    }
}
