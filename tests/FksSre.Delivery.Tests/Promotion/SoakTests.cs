using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;
using NodaTime;

namespace FksSre.Delivery.Tests.Promotion;

/// <summary>How long a release has to run, and whether it did.</summary>
public class SoakTests
{
    private static readonly Instant _start = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly SoakNeed _hour = new(TimeSpan.FromHours(1), "resources/prometheus: replaced");

    [Theory]
    [InlineData(Topic.Display, "fks_api/availability", 0)]
    [InlineData(Topic.Files, "rules/fks_api", 0)]
    [InlineData(Topic.OnCall, "schedules/primary", 0)]
    [InlineData(Topic.Cost, "rules", 0)]
    [InlineData(Topic.Resources, "prometheus", 1)]
    [InlineData(Topic.Routing, "receivers/tickets", 1)]
    [InlineData(Topic.Detection, "fks_api/availability", 3)]
    [InlineData(Topic.Promises, "fks_api/availability/page-slow", 3)]
    [InlineData(Topic.Alerts, "fks_web/availability", 24)]
    [InlineData(Topic.Alerts, "an alert of no SLO", 24)]
    [InlineData(Topic.History, "fks_web/availability", 7 * 24)]
    [InlineData(Topic.History, "a series of no SLO", 28 * 24)]
    public void Each_kind_of_change_has_its_time(Topic topic, string subject, int hours)
    {
        var need = SoakNeed.Of(SmallRender.Of(), SmallRender.Of(), [new(topic, Effect.Change, subject, "it differs")]);

        Assert.Equal(TimeSpan.FromHours(hours), need.Time);
    }

    [Fact]
    public void Longest_of_them_counts_and_says_what_it_is_for()
    {
        var need = SoakNeed.Of(
            SmallRender.Of(),
            SmallRender.Of(),
            [
                new(Topic.Resources, Effect.Change, "prometheus", "more memory"),
                new(Topic.Detection, Effect.Loss, "fks_api/availability", "4 % → 5 %"),
                new(Topic.Display, Effect.Change, "fks_api", "another title"),
            ]
        );

        Assert.Equal("3 h (fks_api/availability: 4 % → 5 %)", need.Text);
    }

    [Fact]
    public void Nothing_that_differs_needs_nothing_and_what_has_no_name_an_hour()
    {
        Assert.Equal(TimeSpan.Zero, SoakNeed.Of(SmallRender.Of(), SmallRender.Of(), []).Time);
        Assert.Equal("1 h (resources that differ)", SoakNeed.Of(SmallRender.Of("[1]"), SmallRender.Of("[2]"), []).Text);
    }

    [Fact]
    public void First_promotion_needs_the_longest_lookback_of_all() =>
        Assert.Equal("1 d (nothing is promoted yet)", SoakNeed.Of(null, SmallRender.Of(), []).Text);

    [Fact]
    public void Uninterrupted_and_judged_for_long_enough_passes()
    {
        var gate = SoakGate.Soaked(Ran(("a", 0, 61)), "a", _hour);

        Assert.Equal(
            "pass         soak: 1 h 1 m without interruption, 1 h (resources/prometheus: replaced) needed, 100 % judged (62 events) "
                + "[fks_sre:release:info{release=\"a\"}]",
            gate.ToString()
        );
    }

    [Fact]
    public void Two_halves_are_not_one_whole()
    {
        var gate = SoakGate.Soaked(Ran(("a", 0, 40), ("a", 50, 97)), "a", _hour);

        Assert.Equal((Verdict.Fail, "Let it run 13 m more."), (gate.Verdict, gate.Remedy));
    }

    [Fact]
    public void Time_in_which_nothing_was_judged_proves_nothing()
    {
        var seen = Enumerable.Range(0, 100).Select(minute => ("a", At(minute)));

        var gate = SoakGate.Soaked(ReleaseTimeline.Of(seen, new HashSet<Instant>([.. Enumerable.Range(0, 89).Select(At)])), "a", _hour);

        Assert.Equal((Verdict.Inconclusive, 89L), (gate.Verdict, gate.Events));
        Assert.StartsWith("Too little of that time was judged", gate.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_recorded_at_all_is_inconclusive_and_another_release_alone_a_failure()
    {
        Assert.Equal(Verdict.Inconclusive, SoakGate.Soaked(Ran(), "a", _hour).Verdict);
        Assert.Equal(Verdict.Fail, SoakGate.Soaked(Ran(("b", 0, 90)), "a", _hour).Verdict);
    }

    [Fact]
    public void Soaked_and_then_reverted_is_refused()
    {
        var gate = SoakGate.NotReverted(Ran(("a", 0, 9), ("b", 10, 90), ("a", 91, 99)), "b");

        Assert.Equal((Verdict.Fail, "after it the older a was put back, at 2026-11-23T08:31:00Z"), (gate.Verdict, gate.Value));
        Assert.Equal(Verdict.Pass, SoakGate.NotReverted(Ran(("a", 0, 9), ("b", 10, 90), ("c", 91, 99)), "b").Verdict);
        // It was reverted once, and deployed again since.
        Assert.Equal(Verdict.Pass, SoakGate.NotReverted(Ran(("a", 0, 9), ("b", 10, 20), ("a", 21, 29), ("b", 30, 95)), "b").Verdict);
    }

    private static Instant At(int minute) => _start + Duration.FromMinutes(minute);

    private static ReleaseTimeline Ran(params (string Release, int First, int Last)[] runs)
    {
        var seen = runs.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1).Select(minute => (run.Release, At(minute))))
            .ToList();
        return ReleaseTimeline.Of(seen, seen.Select(each => each.Item2).ToHashSet());
    }
}
