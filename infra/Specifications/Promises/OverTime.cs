using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Specifications.Promises;

/// <summary>Queries about a moment, put together over a lookback.</summary>
internal static class OverTime
{
    /// <summary>How often a query is evaluated within the lookback: as often as the rules that record it.</summary>
    private const string Steps = $"[{EventSource.Query.Lookback}:30s]";

    /// <summary>Moments without a number, e.g. of a ratio without traffic, add nothing.</summary>
    public static string Sum(Query query) =>
        query.Root is PromExpr.Series { Moved: false }
            ? $"sum_over_time({query.Text}[{EventSource.Query.Lookback}])"
            : $"sum_over_time((({query.Text}) >= -Inf){Steps})";

    /// <summary>Its mean over the lookback, which a query with the placeholder is already.</summary>
    public static string Mean(Query query) =>
        query.HasLookback ? $"({query.Text}) >= -Inf" : $"avg_over_time((({query.Text}) >= -Inf){Steps})";

    /// <summary>Events per second where each of the 30 s gives so many.</summary>
    public static string EachTime(string mean) => $"({mean}) / 30";

    /// <summary>Moments without a number, e.g. of a quantile without traffic, say nothing and do not count.</summary>
    public static string Average(Query query) =>
        query.Root is PromExpr.Series { Moved: false }
            ? $"avg(avg_over_time({query.Text}[{EventSource.Query.Lookback}]))"
            : $"avg_over_time((({query.Text}) >= 0){Steps})";

    /// <summary>How many moments there are.</summary>
    public static string Count(string momentary) => $"count_over_time(({momentary}){Steps})";
}
