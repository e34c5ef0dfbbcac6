using FksSre.PromQl;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Promises;

/// <summary>Ratios in which no events can be counted, and why.</summary>
internal static class ByTime
{
    private static readonly string[] _lastOnly = ["irate", "idelta", "deriv", "delta", "predict_linear", "holt_winters"];

    /// <summary>Gauges that say by themselves whether all is well.</summary>
    private static readonly string[] _ofGauge = ["avg_over_time", "min_over_time", "max_over_time", "last_over_time"];

    /// <returns>What its author did to a ratio of counts that no counts could do; null where nothing is.</returns>
    public static string? Problem(RatioOfCounts ratio, bool isSuccess)
    {
        var missing = isSuccess ? 1 - ratio.Missing : ratio.Missing;
        var (least, most) = isSuccess ? (1 - ratio.Most, 1 - ratio.Least) : (ratio.Least, ratio.Most);
        return CountSum.IsMore(missing, 0) ? "It counts what is missing as bad"
            : CountSum.IsMore(least, 0) || CountSum.IsMore(1, most) ? "It cuts the ratio off within its range"
            : null;
    }

    /// <returns>Why it could not be taken apart, as the beginning of a sentence.</returns>
    public static string Reason(Query query)
    {
        var (core, _, aggregation) = ShareCore.Of(query);
        var last = core.All.OfType<PromExpr.Call>().FirstOrDefault(c => _lastOnly.Contains(c.Function));
        return core switch
        {
            PromExpr.Binary { Operator: "/" } when aggregation is "max" or "topk" => "It takes the largest of several ratios",
            PromExpr.Binary { Operator: "/" } when aggregation is "min" or "bottomk" => "It takes the smallest of several ratios",
            PromExpr.Binary { Operator: "/" } when aggregation is not null => "It puts several ratios together",
            _ when last is not null => $"{last.Function} does not see every event",
            PromExpr.Binary { Operator: "/", Left: PromExpr.Aggregate { IsGrouped: true } } =>
                "It gives a ratio for each group, which all weigh the same",
            PromExpr.Binary { Operator: "/" } when core.All.Any(e => e is PromExpr.Range { IsSubquery: true }) =>
                "It puts a value together over time",
            PromExpr.Binary { Operator: "/", Left: PromExpr.Call } => "It gives a ratio for each series, which all weigh the same",
            PromExpr.Binary { Operator: "/" } when core.All.OfType<PromExpr.Range>().Select(r => r.Lookback).Distinct().Count() > 1 =>
                "It divides what happened over one range by what happened over another",
            _ when Recorded(core) is { } name => $"It reads {name}, which another rule has worked out",
            PromExpr.Call { Arguments: [PromExpr.Range { IsSubquery: true }] } => "It puts a value together over time",
            _ when Gauge(core) is { } name => $"It reads the gauge {name}",
            _ => "It is not one count of events divided by another",
        };
    }

    /// <summary>
    /// A share of what went well where a share of errors belongs, or the other way round, as far as the name of the series tells.
    /// </summary>
    /// <returns>What is counted; null where nothing speaks against it.</returns>
    public static (string What, bool IsCertain)? Inverted(Query query, bool isSuccess) =>
        Inverted(query, isSuccess, query.Root is PromExpr.Binary { Operator: "/" } division ? All(division.Right) : []);

    /// <param name="query">The query of what is counted.</param>
    /// <param name="isGood">What its author calls it.</param>
    /// <param name="beside">The series of all of it.</param>
    public static (string What, bool IsCertain)? Inverted(Query query, bool isGood, IReadOnlyList<Selector> beside)
    {
        var (outcome, by, isCertain) = new ValueOutcome(query, beside).Of(query.Root);
        return outcome == Outcome.Unknown || (isGood ? outcome != Outcome.Bad : outcome == Outcome.Bad)
            ? null
            : ($"{(isGood ? "what failed" : "what went well")} ({by})", isCertain);
    }

    public static IReadOnlyList<Selector> All(PromExpr part) => [.. part.All.OfType<PromExpr.Series>().Select(s => s.Selector)];

    private static string? Recorded(PromExpr core) =>
        core.All.OfType<PromExpr.Series>().Select(s => s.Selector.Metric).FirstOrDefault(m => m.Contains(':', StringComparison.Ordinal));

    private static string? Gauge(PromExpr core) =>
        core switch
        {
            PromExpr.Series series => series.Selector.Metric,
            PromExpr.Call { Arguments: [PromExpr.Range { Inner: PromExpr.Series series }] } call when _ofGauge.Contains(call.Function) =>
                series.Selector.Metric,
            PromExpr.Call { Arguments: [PromExpr.Range { Inner: PromExpr.Aggregate { Arguments: [PromExpr.Series series] } }] } call
                when _ofGauge.Contains(call.Function) => series.Selector.Metric,
            _ => null,
        };
}
