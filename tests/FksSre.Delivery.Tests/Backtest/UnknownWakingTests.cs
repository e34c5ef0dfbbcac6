using FksSre.Delivery.Tests.Prepared;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>What a render does not say of the past is said to be unknown, and is counted as nobody's.</summary>
public class UnknownWakingTests
{
    [Fact]
    public async Task Schedule_that_begins_later_says_nothing_of_the_time_before()
    {
        // Its turns are counted from January on, so that the first is in the middle of one.
        var later = (await WakingTests.TwoAsync).With("oncall-schedule-primary", json =>
            json.Set("2026-11-20T09:00:00-05:00", "inputs", "layers", 0, "start")
        );

        await WakingTests.IsAsync(
            later,
            "Ada Lovelace is woken twice instead of 3 times, as far as it is known.",
            "Bob Noyce is woken never instead of twice, as far as it is known.",
            "3 pages instead of 0 may wake somebody or nobody: the schedule primary begins later."
        );
    }

    [Fact]
    public async Task Layer_that_stands_in_later_leaves_the_holes_before_it_what_they_are()
    {
        var standIn = await WakingTests.OfAsync(
            PreparedRosters.Schedule(schedule =>
                schedule with
                {
                    Overrides = [new("cyd", new(2026, 11, 28, 18, 0), new(2026, 11, 29, 18, 0))],
                }
            )
        );

        await WakingTests.IsAsync(
            standIn.With("oncall-schedule-primary", json => json.Set("2026-11-10T00:00:00-05:00", "inputs", "layers", 0, "end")),
            "Ada Lovelace is woken never instead of 3 times.",
            "Cyd Barrett is woken once instead of never.",
            "2 pages instead of 0 reach nobody on call."
        );
    }

    [Fact]
    public async Task Schedule_that_no_roster_makes_is_not_known() =>
        await WakingTests.IsAsync(
            (await WakingTests.TwoAsync).With("oncall-schedule-primary", json =>
                json.Set(3600, "inputs", "layers", 0, "rotationTurnLengthSeconds")
            ),
            "Ada Lovelace is woken never instead of 3 times, as far as it is known.",
            "Bob Noyce is woken never instead of twice, as far as it is known.",
            "5 pages instead of 0 may wake somebody or nobody: the layers of the schedule primary are none that a roster makes."
        );

    [Theory]
    [InlineData(
        "alertmanager-keys",
        "<secret another>",
        "the render names no PagerDuty service behind page-fks_api",
        "stringData",
        "pagerduty-page-fks_api"
    )]
    [InlineData("oncall-tier-critical", "elsewhere-id", "the render does not have the escalation policy", "escalationPolicy")]
    [InlineData(
        "oncall-tier-critical",
        "dynamic",
        "the urgency of oncall-tier-critical is decided in a way that is not known here",
        "incidentUrgencyRule",
        "urgency"
    )]
    [InlineData("oncall-policy-fks", "oncall-schedule-other-id", "the render has no schedule other", "rules", 0, "targets", 0, "id")]
    public async Task Link_that_the_render_does_not_have_is_named(string resource, string value, string why, params object[] path) =>
        await WakingTests.IsAsync(
            (await WakingTests.TwoAsync).With(resource, json => json.Set(value, ["inputs", .. path])),
            "Ada Lovelace is woken never instead of 3 times, as far as it is known.",
            "Bob Noyce is woken never instead of twice, as far as it is known.",
            $"5 pages instead of 0 may wake somebody or nobody: {why}."
        );
}
