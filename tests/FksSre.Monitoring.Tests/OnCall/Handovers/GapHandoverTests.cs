using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Handovers;
using static FksSre.Monitoring.Tests.OnCall.Handovers.DeployedRosters;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>Handovers from nobody and to nobody.</summary>
public class GapHandoverTests
{
    /// <summary>At noon, when all is reviewed, nobody has the duty.</summary>
    private static readonly RosterDeclaration _evenings = Of(
        Weekly("cyd") with
        {
            Restrictions = [new Restriction.Daily(new(17, 0), 7 * 60)],
        }
    );

    [Fact]
    public void Duty_that_nobody_had_is_taken_from_nobody()
    {
        const string Moved = "primary: Bob instead of nobody until 2026-11-27 17:00";

        Assert.Equal(
            $"""
            FKS536 roster/schedules/primary = {Moved} (advice)
                   From this second on Bob has the duty instead of nobody, until Friday 2026-11-27 17:00 (Europe/Berlin), and nobody loses it.
                   Tell them: PagerDuty does not.
            """,
            Review(_evenings, AdaAndBob)[0].ToString()
        );
        Assert.Equal("FKS540", Review(_evenings, AdaAndBob, Moved)[^1].Code);
    }

    [Fact]
    public void Duty_that_goes_to_nobody_has_to_be_agreed_to() =>
        Assert.Equal(
            """
            FKS535 roster/schedules/primary = primary: nobody instead of Bob until 2026-11-27 17:00
                   From this second on nobody would have the duty instead of Bob, until Friday 2026-11-27 17:00 (Europe/Berlin), and PagerDuty tells neither of them.
                   Add to Overrides: new("bob", new LocalDateTime(2026, 11, 27, 12, 0), new LocalDateTime(2026, 11, 27, 17, 0)). Then Bob keeps it until the next handover. Or, if this is meant: agree to 'primary: nobody instead of Bob until 2026-11-27 17:00'
            """,
            Errors(Review(AdaAndBob, _evenings))
        );

    [Fact]
    public void Gap_that_stays_a_gap_moves_nothing() => Assert.Empty(Review(_evenings, _evenings));

    [Fact]
    public void Schedules_that_PagerDuty_does_not_tell_are_unknown_until_that_is_agreed_to()
    {
        var roster = Rosters.Legal(AdaAndBob);

        Assert.Equal(
            """
            FKS539 roster/schedules/primary = (nothing)
                   Whether the duty moves to somebody else cannot be told: the state is empty.
                   Compare who is on call in PagerDuty with ./fks oncall who; if the roster is what is meant: agree to 'primary: unknown'
            """,
            Assert.Single(HandoverReview.Unreadable(roster, "the state is empty", Agreed(""))).ToString()
        );
        Assert.Empty(HandoverReview.Unreadable(roster, "the state is empty", Agreed(" ; primary: unknown;")));
        Assert.Empty(Agreement.Parse("agreed", null, text => text).Given);
    }
}
