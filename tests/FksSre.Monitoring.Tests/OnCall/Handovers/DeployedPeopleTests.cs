using FksSre.OnCall.Handovers;
using static FksSre.Monitoring.Tests.OnCall.Handovers.DeployedRosters;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>Who PagerDuty's users are, and what is said where that or their layers cannot be told.</summary>
public class DeployedPeopleTests
{
    [Fact]
    public void Same_person_with_another_address_is_another_user_unless_the_roster_makes_the_user()
    {
        var moved = AdaAndBob with { People = [People[0], People[1] with { Email = "bob@other.example" }, People[2], People[3]] };

        Assert.Equal(
            "primary: Bob (bob@other.example) instead of Bob (bob@fks.example) until 2026-11-30 09:00",
            Moved(AdaAndBob, moved, Rosters.Now)
        );
        Assert.Empty(
            Review(
                AdaAndBob,
                moved with
                {
                    People = [moved.People[0], moved.People[1] with { IsManaged = true }, moved.People[2], moved.People[3]],
                }
            )
        );
        Assert.Empty(
            Review(AdaAndBob, AdaAndBob with { People = [People[0], People[1] with { Email = "BOB@FKS.example" }, People[2], People[3]] })
        );
    }

    [Fact]
    public void User_whom_nobody_knows_any_more_is_named_by_the_id()
    {
        var deployed = Deployed(AdaAndBob).Select(schedule => schedule with { People = schedule.People.Remove("Pbob") }).ToList();

        Assert.Contains(
            "instead of the PagerDuty user Pbob",
            Errors(HandoverReview.Of(deployed, Rosters.Legal(AdaAndBob), Rosters.Now, Agreed(""))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Schedule_that_cannot_be_read_is_not_taken_for_unchanged()
    {
        var hourly = Deployed(AdaAndBob)
            .Select(d => d with { Registered = d.Registered with { Layers = [d.Registered.Layers[0] with { TurnSeconds = 3600 }] } })
            .ToList();

        Assert.Equal(
            """
            FKS539 roster/schedules/primary = (nothing)
                   Whether the duty moves to somebody else cannot be told: its layers in PagerDuty are none that a roster makes.
                   Compare who is on call in PagerDuty with ./fks oncall who; if the roster is what is meant: agree to 'primary: unknown'
            """,
            Errors(HandoverReview.Of(hourly, Rosters.Legal(AdaAndBob), Rosters.Now, Agreed("")))
        );
        Assert.Empty(HandoverReview.Of(hourly, Rosters.Legal(AdaAndBob), Rosters.Now, Agreed("primary: unknown")));
    }
}
