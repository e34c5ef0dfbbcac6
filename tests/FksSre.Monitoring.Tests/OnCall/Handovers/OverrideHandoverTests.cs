using FksSre.OnCall.Declarations;
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

    [Fact]
    public void Agreement_to_what_an_override_says_anyway_is_stale() =>
        Assert.Equal(
            ["FKS536", "FKS540"],
            Review(
                    AdaAndBob,
                    With(new OverrideDeclaration("dee", new(2026, 11, 27, 11, 0), new(2026, 11, 28, 9, 0))),
                    "primary: Dee instead of Bob until 2026-11-28 09:00"
                )
                .Select(finding => finding.Code)
        );

    /// <summary>The roster of before asks for nobody else then, so only one of the two changes.</summary>
    [Fact]
    public void Override_in_the_middle_of_a_turn_ahead_is_told() =>
        Assert.Equal(
            """
            FKS537 roster/schedules/primary = primary: Dee instead of Ada until 2026-12-03 09:00 (advice)
                   From Wednesday 2026-12-02 09:00 (Europe/Berlin) on the duty is Dee's, until Thursday 2026-12-03 09:00 (Europe/Berlin); by the roster that is deployed it would be Ada's.
                   Tell them.
            """,
            Assert
                .Single(Review(AdaAndBob, With(new OverrideDeclaration("dee", new(2026, 12, 2, 9, 0), new(2026, 12, 3, 9, 0)))))
                .ToString()
        );

    [Theory]
    [InlineData("2026-11-27T12:00", "FKS535")]
    [InlineData("2026-11-27T11:00", "FKS535")]
    [InlineData("2026-11-27T12:01", "FKS537 FKS538")]
    public void Override_that_is_taken_out_is_one_that_may_not_end_only_if_it_has_not_begun(string from, string codes)
    {
        var begin = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(from).Value;
        var planned = With(new OverrideDeclaration("ada", begin, new(2026, 11, 29, 9, 0)));

        Assert.Equal(codes.Split(' '), Review(planned, AdaAndBob).Select(finding => finding.Code).Where(code => code != "FKS536"));
    }

    [Theory]
    [InlineData("ada", 9, 29)]
    [InlineData("ada", 10, 30)]
    [InlineData("ada", 10, 29, false)]
    [InlineData("cyd", 10, 29)]
    public void Override_that_is_planned_anew_with_another_person_or_time_ends_before_it_begins(
        string person,
        int hour,
        int lastDay,
        bool isEnded = true
    )
    {
        var planned = With(new OverrideDeclaration("ada", new(2026, 11, 28, 10, 0), new(2026, 11, 29, 9, 0)));
        var anew = With(new OverrideDeclaration(person, new(2026, 11, 28, hour, 0), new(2026, 11, lastDay, 9, 0)));

        Assert.Equal(isEnded, Review(planned, anew).Any(finding => finding.Code == "FKS538"));
    }

    [Theory]
    [InlineData(7, 14, false)]
    [InlineData(7, 15, true)]
    [InlineData(8, 14, true)]
    public void Rotation_that_has_not_begun_and_will_end_may_stay_as_it_is_beside_others(int first, int last, bool isEnded)
    {
        var planned = Rotations(7, 14);

        Assert.Equal(isEnded, Review(planned, Rotations(first, last)).Any(finding => finding.Code == "FKS538"));
    }

    private static RosterDeclaration Rotations(int first, int last) =>
        Of(
            Weekly("ada", "bob"),
            Weekly("cyd", "dee") with
            {
                Name = "december",
                Start = new(2026, 12, first, 9, 0),
                Until = new(2026, 12, last, 9, 0),
                TurnDays = 1,
            }
        );

    private static RosterDeclaration With(params OverrideDeclaration[] overrides) =>
        AdaAndBob with
        {
            Schedules = [AdaAndBob.Schedules[0] with { Overrides = overrides }],
        };
}
