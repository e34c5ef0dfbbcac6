using System.Collections.Immutable;
using NodaTime;

namespace FksSre.Delivery.Releases;

/// <summary>Which release ran when, from the samples of the series that names it.</summary>
/// <param name="Segments">One after the other.</param>
public sealed record ReleaseTimeline(ImmutableArray<ReleaseSegment> Segments)
{
    /// <summary>Prometheus may miss some samples, or start anew; what is silent for longer has not run.</summary>
    public static readonly Duration Gap = Duration.FromMinutes(5);

    /// <param name="seen">Every minute at which a release was recorded.</param>
    /// <param name="judged">Every minute at which events of SLIs were recorded.</param>
    public static ReleaseTimeline Of(IEnumerable<(string Release, Instant At)> seen, IReadOnlySet<Instant> judged)
    {
        var runs = seen.GroupBy(each => each.Release, StringComparer.Ordinal)
            .SelectMany(each => Runs(each.Key, each.Select(sample => sample.At).Distinct().Order()))
            .OrderBy(run => run.At[0])
            .ThenBy(run => run.Release, StringComparer.Ordinal)
            .ToList();
        // Where two are seen at once, the earlier one is just being replaced.
        return new([
            .. runs.Select((run, place) => (run.Release, At: place + 1 < runs.Count ? Before(run.At, runs[place + 1].At[0]) : run.At))
                .Where(run => run.At.Count > 0)
                .Select(run => new ReleaseSegment(run.Release, run.At[0], run.At[^1], run.At.Count, run.At.Count(judged.Contains))),
        ]);
    }

    /// <summary>When a release was seen for the first time; null: never.</summary>
    public Instant? FirstSeen(string release) => Segments.Where(each => each.Release == release).Min(each => (Instant?)each.First);

    /// <summary>Whether something older ran after a segment: what was proven then has been taken back since.</summary>
    /// <returns>The segment in which it did; null where none did.</returns>
    public ReleaseSegment? RevertedIn(ReleaseSegment segment) =>
        Segments.FirstOrDefault(later => later.First > segment.First && FirstSeen(later.Release) < FirstSeen(segment.Release));

    private static IEnumerable<(string Release, List<Instant> At)> Runs(string release, IEnumerable<Instant> samples)
    {
        List<Instant> run = [];
        foreach (var at in samples)
        {
            if (run.Count > 0 && at - run[^1] > Gap)
            {
                yield return (release, run);
                run = [];
            }

            run.Add(at);
        }

        yield return (release, run);
    }

    private static List<Instant> Before(List<Instant> run, Instant end) => [.. run.Where(at => at < end)];
}
