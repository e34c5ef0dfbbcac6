using FksSre.Delivery.Releases;
using NodaTime;

namespace FksSre.Delivery.Tests.Releases;

public class ReleaseTimelineTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 11, 23, 7, 0);

    [Fact]
    public void Run_lasts_from_its_first_sample_to_its_last_and_counts_what_was_judged()
    {
        var timeline = ReleaseTimeline.Of(Seen("a", 0, 17), Judged(3, 9));

        Assert.Equal([new ReleaseSegment("a", At(0), At(17), 18, 7)], timeline.Segments);
        Assert.Equal(Duration.FromMinutes(17), timeline.Segments[0].Length);
        Assert.Equal(7m / 18m, timeline.Segments[0].JudgedShare);
    }

    [Fact]
    public void Missed_samples_are_borne_for_five_minutes_and_a_longer_gap_interrupts()
    {
        var timeline = ReleaseTimeline.Of([.. Seen("a", 0, 10), .. Seen("a", 15, 20), .. Seen("a", 26, 29)], new HashSet<Instant>());

        Assert.Equal([(At(0), At(20), 17), (At(26), At(29), 4)], timeline.Segments.Select(each => (each.First, each.Last, each.Minutes)));
    }

    [Fact]
    public void Where_two_are_seen_at_once_the_earlier_one_is_being_replaced()
    {
        var timeline = ReleaseTimeline.Of([.. Seen("old", 0, 14), .. Seen("new", 11, 30)], new HashSet<Instant>());

        Assert.Equal(
            [("old", At(0), At(10)), ("new", At(11), At(30))],
            timeline.Segments.Select(each => (each.Release, each.First, each.Last))
        );
    }

    [Fact]
    public void Older_release_that_runs_again_has_reverted_the_one_before_it()
    {
        var timeline = ReleaseTimeline.Of([.. Seen("a", 0, 9), .. Seen("b", 10, 39), .. Seen("a", 40, 44)], new HashSet<Instant>());

        Assert.Equal(timeline.Segments[2], timeline.RevertedIn(timeline.Segments[1]));
        Assert.Null(timeline.RevertedIn(timeline.Segments[2]));
        Assert.Equal(At(0), timeline.FirstSeen("a"));
        Assert.Null(timeline.FirstSeen("c"));
    }

    [Fact]
    public void Newer_release_reverts_nothing()
    {
        var timeline = ReleaseTimeline.Of([.. Seen("a", 0, 9), .. Seen("b", 10, 39), .. Seen("c", 40, 44)], new HashSet<Instant>());

        Assert.All(timeline.Segments, segment => Assert.Null(timeline.RevertedIn(segment)));
    }

    private static Instant At(int minute) => _start + Duration.FromMinutes(minute);

    private static IEnumerable<(string, Instant)> Seen(string release, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(minute => (release, At(minute)));

    private static HashSet<Instant> Judged(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(At)];
}
