using static FksSre.Monitoring.Tests.OnCall.Handovers.DeployedRosters;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>Overrides that come and go with a deployment.</summary>
public class OverrideHandoverTests
{
    [Fact]
    public void Override_that_begins_at_once_is_agreed_to_by_itself_and_one_that_is_taken_back_is_not()
    {
        var overridden = AdaAndBob with
        {
            Schedules = [AdaAndBob.Schedules[0] with { Overrides = [new("dee", new(2026, 11, 27, 11, 0), new(2026, 11, 28, 9, 0))] }],
        };

        Assert.Equal(
            """
            FKS536 roster/schedules/primary = primary: Dee instead of Bob until 2026-11-28 09:00 (advice)
                   From this second on Dee has the duty instead of Bob, until Saturday 2026-11-28 09:00 (Europe/Berlin), as an override says.
                   Tell them: PagerDuty does not.
            """,
            Assert.Single(Review(AdaAndBob, overridden)).ToString().Replace("/overrides", "", StringComparison.Ordinal)
        );
        Assert.Equal("primary: Bob instead of Dee until 2026-11-28 09:00", Moved(overridden, AdaAndBob, Rosters.Now));
    }

    [Fact]
    public void Override_that_has_not_begun_and_is_taken_out_is_advised_of()
    {
        var planned = AdaAndBob with
        {
            Schedules = [AdaAndBob.Schedules[0] with { Overrides = [new("ada", new(2026, 11, 28, 9, 0), new(2026, 11, 29, 9, 0))] }],
        };

        Assert.Contains(
            """
            FKS538 roster/schedules/primary = ada takes over 2026-11-28 09:00 (advice)
                   It begins on 2026-11-28 09:00 and is no longer in the roster; PagerDuty can only end it, and may refuse to end what has not begun.
                   Look at the schedule after the update. If it is still there, write it again with other times, and remove it once it is over.
            """,
            Review(planned, AdaAndBob).Select(finding => finding.ToString())
        );
        Assert.Empty(Review(planned, planned));
    }
}
