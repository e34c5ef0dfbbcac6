using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Queries;

namespace FksSre.ServiceLevels.Specifications;

/// <summary>Queries about a moment, put together over a lookback.</summary>
internal static class OverTime
{
    /// <summary>How often a query is evaluated within the lookback: as often as the rules that record it.</summary>
    private const string Steps = $"[{EventSource.Query.Lookback}:30s]";

    public static string Sum(Query query) => query.Root is QueryExpression.Series { Moved: false }
        ? $"sum_over_time({query.Text}[{EventSource.Query.Lookback}])"
        : $"sum_over_time(({query.Text}){Steps})";

    /// <summary>Moments without a number, e.g. of a quantile without traffic, say nothing and do not count.</summary>
    public static string Average(Query query) => query.Root is QueryExpression.Series { Moved: false }
        ? $"avg(avg_over_time({query.Text}[{EventSource.Query.Lookback}]))"
        : $"avg_over_time((({query.Text}) >= 0){Steps})";

    /// <summary>How many moments there are.</summary>
    public static string Count(string momentary) => $"count_over_time(({momentary}){Steps})";
}
