using FksSre.PromQl;
using FksSre.Specifications.Counts;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Outcomes;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>Whether counts that are added up hold each event once.</summary>
internal static class CountedOnce
{
    /// <remarks>
    /// Who gives some events more weight than others does so below the line too; so it is advice where both count twice. Half of each of
    /// two buckets is an Apdex: what is slow and not too slow counts half.
    /// </remarks>
    /// <param name="field">Where the query stands.</param>
    /// <param name="query">The query, for findings.</param>
    /// <param name="ratio">As it was written.</param>
    /// <param name="counted">The good or bad events in it.</param>
    /// <param name="all">All of them.</param>
    /// <returns>Whether nothing that is certain speaks against it. What does has been reported.</returns>
    public static bool Allows(Field field, string query, RatioOfCounts ratio, CountSum counted, CountSum all)
    {
        if (SameEvents.In(counted) is not null && !CountSum.IsMore(2 * counted.Parts.Max(p => p.Factor), 1))
        {
            return true;
        }

        if (ManyTimes(counted, all) is var (series, times))
        {
            field.Report(SeriesFindings.CountedManyTimes(field.Where, query, Written(series), times));
            return false;
        }

        (string One, string? Other)?[] twice = [Twice(counted, ratio.Above.Repeated), Twice(all, ratio.Below.Repeated)];
        var isCertain = twice.Contains(null);
        for (var i = 0; i < twice.Length; i++)
        {
            if (twice[i] is var (one, other))
            {
                field.Report(SeriesFindings.CountedTwice(field.Where, query, isTotal: i == 1, one, other, isCertain));
            }
        }

        return !isCertain || Array.TrueForAll(twice, found => found is null);
    }

    /// <summary>Events per minute among those per second, of a metric that the total counts as it is.</summary>
    private static (Selector Series, double Times)? ManyTimes(CountSum counted, CountSum all) =>
        all is { Parts: [var (once, whole)], Repeated: null }
        && whole.Series is { } total
        && counted is { Parts: [var (times, part)], Repeated: null }
        && part.Series is { } some
        && CountSum.IsMore(times / once, 1)
        && Histograms.IsSame(some, total)
        && total.Matchers.All(some.Matchers.Contains)
            ? (some, times / once)
            : null;

    private static (string One, string? Other)? Twice(CountSum sum, EventCount? repeated) =>
        repeated is not null ? (repeated.Series is { } series ? Written(series) : repeated.Text, null)
        : SameEvents.In(sum) is var (one, other) ? (Written(one), Written(other))
        : null;

    private static string Written(Selector series) =>
        series.Matchers.IsEmpty ? series.Metric : $"{series.Metric}{{{string.Join(',', series.Matchers.Select(SelectorOutcome.Written))}}}";
}
