using FksSre.PromQl;
using FksSre.Specifications.Counts;

namespace FksSre.Specifications.Promises;

/// <summary>Queries that stand where a ratio belongs and give something else.</summary>
internal static class NoShare
{
    public const string Percentage = "It gives a percentage, up to 100, where a share up to 1 belongs.";

    private static readonly string[] _times = ["second", "duration", "time"];

    /// <returns>What it gives, as a sentence; null where it may be a share.</returns>
    public static string? Problem(Query query)
    {
        var core = ShareCore.Of(query).Expression;
        return IsCount(query, query.Root is PromExpr.Binary { Operator: "or" } filled ? filled.Left : query.Root)
                ? "It gives a number of events, not their share of all events."
            : query.Root.All.Any(part => part is PromExpr.Binary { Operator: "/" } any && IsNothing(any.Right, query))
                ? "It is divided by what is never anything but 0, whatever its series say."
            : core is PromExpr.Binary { Operator: "/" } division ? OfDivision(division)
            : null;
    }

    private static bool IsNothing(PromExpr divisor, Query query) =>
        ValueRange.Of(divisor) is { IsNeverPositive: true, Least: >= 0 }
        || new CountSumReading(query).Read(divisor) is { IsNumber: true, Number: 0 };

    /// <summary>Whether its value is certain to be a share of something, and no number of events.</summary>
    public static bool IsShare(Query query)
    {
        var (core, _, aggregation) = ShareCore.Of(query);
        return aggregation is null or "sum" or "avg" or "min" or "max"
            && core switch
            {
                PromExpr.Binary { Operator: "/" } division => QueryUnits.Of(division, query.HasLookback) == QueryUnit.Moment
                    && CountsEvents(division.Left, query)
                    && CountsEvents(division.Right, query),
                PromExpr.Binary { ReturnsBool: true } => aggregation != "sum",
                PromExpr.Call { Function: "histogram_fraction" } => true,
                PromExpr.Call { Function: "avg_over_time", Arguments: [PromExpr.Range { Inner: PromExpr.Series series }] } => aggregation
                    != "sum"
                    && IsOfShares(series.Selector.Metric),
                PromExpr.Series series => aggregation != "sum" && IsOfShares(series.Selector.Metric),
                _ => false,
            };
    }

    /// <returns>The function that gives a value of the events instead of their number; null where there is none.</returns>
    public static string? Quantile(Query query) =>
        ShareCore.Of(query).Expression
            is PromExpr.Call { Function: "histogram_quantile" or "histogram_avg" or "histogram_stddev" or "quantile_over_time" } call
            ? call.Function
            : null;

    private static bool CountsEvents(PromExpr part, Query query) =>
        QueryUnits.Of(part, query.HasLookback) is QueryUnit.PerSecond or QueryUnit.PerLookback;

    private static bool IsOfShares(string metric) =>
        QueryShape.IsProbe(metric)
        || metric.EndsWith("ratio", StringComparison.Ordinal)
        || metric.Contains(":ratio", StringComparison.Ordinal);

    /// <summary>What is above the line is a hundred times as much as what is below it, part by part.</summary>
    public static bool IsPercentage(RatioOfCounts ratio)
    {
        var below = ratio.Below.Parts.Min(p => Math.Abs(p.Factor));
        return ratio.Above.Parts.Length > 0 && ratio.Above.Parts.All(p => CountSum.IsSame(Math.Abs(p.Factor), 100 * below));
    }

    private static string? OfDivision(PromExpr.Binary division) =>
        (Rated(division.Left), Rated(division.Right)) switch
        {
            (null, _) or (_, null) => null,
            var (above, below) when IsMean(above.Metric, below.Metric) => $"It gives the mean of {above.Metric}, not a share of events.",
            var (above, below) when IsBare(division) && above.Metric == below.Metric && below.Matchers.All(above.Matchers.Contains) =>
                "Without a sum on both sides each series is divided by itself, which gives 1.",
            _ => null,
        };

    /// <summary>Seconds per second are a share of time; what is divided or cut off may be one.</summary>
    private static bool IsCount(Query query, PromExpr part)
    {
        var counts = new CountSumReading(query);
        return QueryUnits.Of(part, query.HasLookback) is QueryUnit.PerSecond or QueryUnit.PerLookback
            && !part.All.Any(e =>
                e is PromExpr.Call { Function: "clamp" or "clamp_max" } or PromExpr.Binary { ReturnsBool: true }
                || (e is PromExpr.Binary { Operator: "/" } division && counts.Number(division.Right) is null)
            )
            && !part
                .All.OfType<PromExpr.Series>()
                .Any(s => Array.Exists(_times, t => s.Selector.Metric.Contains(t, StringComparison.Ordinal)));
    }

    private static bool IsMean(string above, string below) =>
        above.EndsWith("_sum", StringComparison.Ordinal)
        && below.EndsWith("_count", StringComparison.Ordinal)
        && above[..^"_sum".Length] == below[..^"_count".Length];

    private static bool IsBare(PromExpr.Binary division) =>
        division is { Left: PromExpr.Call, Right: PromExpr.Call } && division.OperatorSpan.To == division.OperatorSpan.From + 1;

    /// <summary>The counter whose growth it is, over whichever range.</summary>
    private static Selector? Rated(PromExpr expression) =>
        expression switch
        {
            PromExpr.Aggregate { Operator: "sum", Arguments: [PromExpr.Call call] } => Rated(call),
            PromExpr.Call
            {
                Function: "rate" or "increase",
                Arguments: [PromExpr.Range { IsSubquery: false, Inner: PromExpr.Series series }]
            } => series.Selector,
            _ => null,
        };
}
