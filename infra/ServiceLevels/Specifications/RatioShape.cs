using System.Globalization;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Queries;

namespace FksSre.ServiceLevels.Specifications;

/// <summary>Finds the most telling indicator for two counts of events. A latency known as one is rendered, tested and explained as one.</summary>
internal static class RatioShape
{
    public static Sli OfBad(string name, Query query, EventSource bad, EventSource total) =>
        QueryShape.Difference(query.Root) is var (all, part) && total == new EventSource.Counter(all)
            ? OfGood(name, query, new EventSource.Counter(part), query, total)
            : new Sli.Availability(name, bad, total);

    public static Sli OfGood(string name, Query goodQuery, EventSource good, Query totalQuery, EventSource total)
    {
        if (good is EventSource.Counter within && total is EventSource.Counter all)
        {
            return Latency(name, within.Series, all.Series) as Sli ?? new Sli.GoodAvailability(name, good, total);
        }

        if (QueryShape.Counted(totalQuery.Root, "count_over_time") is { } gauge && QueryShape.Counted(goodQuery.Root, "sum_over_time") == gauge)
        {
            return new Sli.Uptime(name, gauge);
        }

        return QueryShape.NativeWithin(goodQuery.Root) is var (histogram, seconds) && QueryShape.NativeCount(totalQuery.Root) == histogram
            ? new Sli.NativeLatency(name, histogram, seconds)
            : new Sli.GoodAvailability(name, good, total);
    }

    /// <summary>What is counted as bad is all there is, or what is fast: mistakes that are made often and page at once.</summary>
    /// <returns>What is counted; null where it is nothing of the kind.</returns>
    public static string? Inverted(EventSource bad, EventSource total) => (bad, total) switch
    {
        _ when bad == total => "all events",
        (EventSource.Counter part, EventSource.Counter all) when Latency("", part.Series, all.Series) is { } latency =>
            string.Create(CultureInfo.InvariantCulture, $"the events within {latency.Within:0.###} of the histogram"),
        _ => null,
    };

    /// <summary>A bucket of a classic histogram over its count, with the same matchers but for <c>le</c>.</summary>
    private static Sli.Latency? Latency(string name, Selector bucket, Selector count)
    {
        const string bucketEnding = "_bucket";
        const string countEnding = "_count";
        if (!bucket.Metric.EndsWith(bucketEnding, StringComparison.Ordinal) || !count.Metric.EndsWith(countEnding, StringComparison.Ordinal))
        {
            return null;
        }

        var histogram = bucket.Metric[..^bucketEnding.Length];
        var bounds = bucket.Matchers.Where(m => m.Label == "le").ToList();
        return histogram == count.Metric[..^countEnding.Length]
            && bounds is [{ Operator: MatchOperator.Equal, Value: var text }]
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) && bound > 0m
            && bucket.Matchers.Remove(bounds[0]).SequenceEqual(count.Matchers)
                ? new Sli.Latency(name, count with { Metric = histogram }, bound / 1.0000000000000000000000000000m)
                : null;
    }
}
