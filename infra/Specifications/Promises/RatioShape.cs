using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Promises;

/// <summary>
/// Finds the most telling indicator for two counts of events. A latency known as one is rendered, tested and explained as one.
/// </summary>
internal static class RatioShape
{
    public static Sli OfGood(string name, PromExpr goodQuery, EventSource good, PromExpr totalQuery, EventSource total)
    {
        if (good is EventSource.Counter within && total is EventSource.Counter all)
        {
            return Latency(name, within.Series, Histograms.AsCount(all.Series)) as Sli ?? new Sli.GoodAvailability(name, good, total);
        }

        if (QueryShape.Counted(totalQuery, "count_over_time") is { } gauge && QueryShape.Counted(goodQuery, "sum_over_time") == gauge)
        {
            return new Sli.Uptime(name, gauge);
        }

        return QueryShape.NativeWithin(goodQuery) is var (histogram, seconds) && QueryShape.NativeCount(totalQuery) == histogram
            ? new Sli.NativeLatency(name, histogram, seconds)
            : new Sli.GoodAvailability(name, good, total);
    }

    /// <summary>A bucket of a classic histogram over its count, with the same matchers but for <c>le</c>.</summary>
    private static Sli.Latency? Latency(string name, Selector bucket, Selector count)
    {
        const string bucketEnding = "_bucket";
        const string countEnding = "_count";
        if (
            !bucket.Metric.EndsWith(bucketEnding, StringComparison.Ordinal) || !count.Metric.EndsWith(countEnding, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var histogram = bucket.Metric[..^bucketEnding.Length];
        var bounds = bucket.Matchers.Where(m => m.Label == "le").ToList();
        return
            histogram == count.Metric[..^countEnding.Length]
            && bounds is [{ Operator: MatchOperator.Equal, Value: var text }]
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound)
            && bound > 0m
            && bucket.Matchers.Remove(bounds[0]).SequenceEqual(count.Matchers)
            ? new Sli.Latency(name, count with { Metric = histogram }, bound / 1.0000000000000000000000000000m)
            : null;
    }
}
