using FksSre.PromQl;
using FksSre.Specifications.Outcomes;

namespace FksSre.Specifications.Counts;

/// <summary>Two counts of one sum that hold the same events, as far as their matchers tell: those are counted twice.</summary>
internal static class SameEvents
{
    /// <summary>Where something is subtracted, it may be just what is counted twice.</summary>
    /// <returns>Null where there are none that certainly do.</returns>
    public static (Selector One, Selector Other)? In(CountSum sum)
    {
        if (sum.Parts.Length < 2 || sum.Subtracted.Any())
        {
            return null;
        }

        var counters = sum.Parts.Select(p => (p.Factor, Series: Counter(p.Count))).Where(p => p.Series is not null).ToList();
        return (
            from i in Enumerable.Range(0, counters.Count)
            from other in counters.Skip(i + 1)
            let one = counters[i]
            where CountSum.IsSame(one.Factor, other.Factor) && AreIn(one.Series!, other.Series!)
            select ((Selector, Selector)?)(one.Series!, other.Series!)
        ).FirstOrDefault();
    }

    /// <summary>One plain metric and no part of its values, as that of a native histogram would be.</summary>
    private static Selector? Counter(EventCount count) =>
        Query.Parse(count.Text).Query is { } query && QueryShape.RatedCounter(query.Root) is { } series && IsWholeBucket(series)
            ? series
            : null;

    /// <summary>What is within 0.3 s is within 1 s too, and is one of all.</summary>
    private static bool IsWholeBucket(Selector series) =>
        Histograms.End(series) is not null || Histograms.AsCount(series).Matchers.All(m => m.Label != Histograms.Bound);

    private static bool AreIn(Selector one, Selector other)
    {
        var (mine, others) = (ByLabel(one), ByLabel(other));
        return (one.Metric == other.Metric || (Histograms.IsSeries(one) && Histograms.IsSeries(other) && Histograms.IsSame(one, other)))
            && (mine.All(group => others.Contains(group.Key)) || others.All(group => mine.Contains(group.Key)))
            && mine.All(group => !others.Contains(group.Key) || HaveOneValue(group.Key, [.. group], [.. others[group.Key]]));
    }

    private static ILookup<string, LabelMatcher> ByLabel(Selector series) =>
        series.Matchers.Where(m => m.Label != Histograms.Bound).ToLookup(m => m.Label, StringComparer.Ordinal);

    /// <summary>Whether both take a value that is named in one of them, or that the label is known to have.</summary>
    private static bool HaveOneValue(string label, LabelMatcher[] mine, LabelMatcher[] others)
    {
        if (mine.Length == others.Length && mine.All(others.Contains))
        {
            return true;
        }

        LabelMatcher[] all = [.. mine, .. others];
        var both = new ValueMatching(all);
        return all.Where(ValueMatching.IsPositive)
            .SelectMany(m => ValueMatching.Named(m) ?? [])
            .Concat(LabelAlphabet.Of(label).Where(a => new ValueMatching(mine).IsAbout(a.All)).SelectMany(a => a.All))
            .Any(value => value.Length > 0 && both.Takes(value));
    }
}
