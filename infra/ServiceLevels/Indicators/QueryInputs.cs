using System.Collections.Immutable;
using FksSre.PromQl;

namespace FksSre.ServiceLevels.Indicators;

/// <summary>What somebody's own query counts.</summary>
public static class QueryInputs
{
    /// <summary>Functions that give something where there is no series at all.</summary>
    private static readonly ImmutableHashSet<string> _inventing =
    [
        "vector",
        "absent",
        "absent_over_time",
        "time",
        "minute",
        "hour",
        "day_of_week",
        "day_of_month",
        "day_of_year",
        "days_in_month",
        "month",
        "year",
    ];

    /// <summary>
    /// The series without which the query gives nothing. Empty where that cannot be said: it gives a number out of nothing, looks at
    /// another time, or cannot be read.
    /// </summary>
    public static ImmutableArray<Selector> Of(EventSource.Query query)
    {
        if (Query.Parse(query.Text).Query is not { } read)
        {
            return [];
        }

        var all = Needed(read.Root).All.ToList();
        return all.Exists(Hides) ? [] : [.. all.OfType<PromExpr.Series>().Select(series => series.Selector).Distinct()];
    }

    /// <summary>What says on its own whether there is anything: <c>(a or vector(0)) + (b or vector(0)) and on () (a or b)</c>.</summary>
    private static PromExpr Needed(PromExpr query) =>
        query is PromExpr.Binary { Operator: "and" } both && both.Left.All.Any(Hides) && !both.Right.All.Any(Hides) ? both.Right : query;

    private static bool Hides(PromExpr part) =>
        part switch
        {
            PromExpr.Series series => series.Moved || series.Selector.Metric.Length == 0,
            PromExpr.Range range => range.Moved || range.IsSubquery,
            PromExpr.Call call => _inventing.Contains(call.Function),
            _ => false,
        };
}
