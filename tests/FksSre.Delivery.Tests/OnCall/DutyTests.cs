using FksSre.Delivery.Comparison.OnCall;
using FksSre.Delivery.Rendered;
using FksSre.OnCall.Declarations;

namespace FksSre.Delivery.Tests.OnCall;

/// <summary>Who is woken, before and after.</summary>
public class DutyTests
{
    [Fact]
    public Task Second_person_of_a_rotation_is_told_with_turns_and_hours() =>
        Is(
            Rosters.WithBob,
            """
            Change schedules/primary: Bob instead of Platform owner from now to Mon 2026-11-23 09:00; Bob instead of Platform owner from Mon 2026-11-30 09:00 to the end of the 14 days (America/New_York)
                Bob: 0 h → 168 h of duty in the next 14 days
                Platform owner: 336 h → 168 h of duty in the next 14 days
            """
        );

    [Fact]
    public Task Start_that_keeps_the_duty_moves_the_turn_and_nothing_at_once() =>
        Is(
            Rosters.Rotation(Rosters.WithBob, rotation => rotation with { Start = new(2026, 11, 16, 9, 0) }),
            """
            Change schedules/primary: Bob instead of Platform owner from Mon 2026-11-23 09:00 to Mon 2026-11-30 09:00 (America/New_York)
                Bob: 0 h → 168 h of duty in the next 14 days
                Platform owner: 336 h → 168 h of duty in the next 14 days
            """
        );

    [Fact]
    public Task Override_is_told_by_its_hours() =>
        Is(
            Rosters.Schedule(Rosters.Rotation(Rosters.WithBob, rotation => rotation with { People = ["owner"] }), schedule =>
                schedule with
                {
                    Overrides = [new("bob", new(2026, 11, 26, 18, 0), new(2026, 11, 27, 7, 30))],
                }
            ),
            """
            Change schedules/primary: Bob instead of Platform owner from Thu 2026-11-26 18:00 to Fri 2026-11-27 07:30 (America/New_York)
                Bob: 0 h → 13.5 h of duty in the next 14 days
                Platform owner: 336 h → 322.5 h of duty in the next 14 days
            """
        );

    [Fact]
    public Task Handover_beyond_the_days_ahead_is_told_once() =>
        Is(
            Rosters.Schedule(Rosters.Rotation(Rosters.WithBob, rotation => rotation with { People = ["owner"] }), schedule =>
                schedule with
                {
                    Overrides = [new("bob", new(2026, 12, 24, 18, 0), new(2026, 12, 27, 9, 0))],
                }
            ),
            null,
            "Change schedules/primary: the next 14 days are the same; from Thursday 2026-12-24 18:00 (America/New_York): Bob instead of "
                + "Platform owner until 2026-12-27 09:00"
        );

    [Fact]
    public async Task Hours_with_nobody_are_a_loud_loss()
    {
        var prod = await Renders.ProdAsync;
        var after = prod.With("oncall-schedule-primary", json => json.Set("2026-12-01T09:00:00-05:00", "inputs", "layers", 0, "end"));

        Assert.Equal(
            "!! Loss schedules/primary: nobody instead of Platform owner from "
                + "Tue 2026-12-01 09:00 to the end of the 14 days (America/New_York): "
                + "142 h of the next 14 days without anybody on call",
            Texts(prod, after)
        );
    }

    [Fact]
    public async Task Schedule_that_no_roster_makes_is_told_value_by_value()
    {
        var prod = await Renders.ProdAsync;
        var after = prod.With("oncall-schedule-primary", json => json.Set(3600, "inputs", "layers", 0, "rotationTurnLengthSeconds"));

        Assert.Equal(
            "Change schedules/primary: the PagerDuty Schedule is updated: layers[weekly].rotationTurnLengthSeconds: 604800 → 3600",
            Texts(prod, after)
        );
    }

    [Fact]
    public async Task Environment_without_pager_says_nothing_of_it()
    {
        var dev = await Renders.DevAsync;

        Assert.Empty(OnCallComparison.Of(dev, dev, Renders.Now));
    }

    internal static string Texts(RenderedEnvironment before, RenderedEnvironment after) =>
        ChangeTexts.Of(OnCallComparison.Of(before, after, Renders.Now));

    internal static async Task Is(RosterDeclaration roster, string? whole, string beginning = "")
    {
        var texts = Texts(await Renders.ProdAsync, await Renders.OfAsync("prod", roster: roster));
        Assert.StartsWith(beginning, texts, StringComparison.Ordinal);
        if (whole is not null)
        {
            Assert.Equal(whole, texts);
        }
    }
}
