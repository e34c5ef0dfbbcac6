using FksSre.OnCall.Declarations;
using FksSre.OnCall.Validation;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>When overrides and rotations may begin and end, and what the changes of the clocks do to that.</summary>
public class RosterTimesTests
{
    /// <summary>In Berlin 02:00 to 03:00 does not come on this day: overrides that share a part of it alone share no time.</summary>
    [Theory]
    [InlineData(2, 30, true)]
    [InlineData(3, 0, true)]
    [InlineData(1, 59, false)]
    public void Overrides_overlap_by_moments_and_not_by_what_the_clock_shows(int hour, int minute, bool isLegal)
    {
        var findings = Overridden(
            new("ada", new(2027, 3, 27, 9, 0), new(2027, 3, 28, 3, 0)),
            new("bob", new LocalDateTime(2027, 3, 28, hour, minute), new(2027, 3, 29, 9, 0))
        );

        Assert.Equal(
            isLegal ? [] : ["FKS510 roster/schedules/primary/overrides = bob 2027-03-28 01:59 to 2027-03-29 09:00"],
            findings.Select(finding => finding.ToString().Split('\n')[0])
        );
    }

    [Fact]
    public void Override_within_the_hour_that_the_clocks_skip_is_refused() =>
        Assert.Equal(
            """
            FKS519 roster/schedules/primary/overrides/ada 2027-03-28 02:10 to 2027-03-28 02:50 = ada 2027-03-28 02:10 to 2027-03-28 02:50
                   The clocks are set forward over all of this time, so it does not come.
                   Let it begin before the clocks are set forward, or end after that.
            """,
            Assert.Single(Overridden(new OverrideDeclaration("ada", new(2027, 3, 28, 2, 10), new(2027, 3, 28, 2, 50)))).ToString()
        );

    [Fact]
    public void Rotation_within_the_hour_that_the_clocks_skip_is_refused()
    {
        var rotation = Rosters.Weekly("ada") with { Start = new(2027, 3, 28, 2, 0), Until = new(2027, 3, 28, 3, 0) };

        Assert.Equal(
            "FKS519 roster/schedules/primary/rotations/weekly/until = 2027-03-28 02:00 to 2027-03-28 03:00",
            Assert.Single(RosterValidation.Validate(Rosters.Of([rotation], Rosters.Person("ada"))).Findings).ToString().Split('\n')[0]
        );
    }

    private static IEnumerable<Finding> Overridden(params OverrideDeclaration[] overrides)
    {
        var roster = Rosters.Of([Rosters.Weekly("ada", "bob")], Rosters.Person("ada"), Rosters.Person("bob"));
        return RosterValidation.Validate(roster with { Schedules = [roster.Schedules[0] with { Overrides = overrides }] }).Findings;
    }

    [Fact]
    public void Rotation_ends_after_it_has_begun_on_a_whole_minute_and_in_a_year_that_PagerDuty_can_be_told()
    {
        string[] Found(RotationDeclaration rotation) =>
            [.. RosterValidation.Validate(Rosters.Of([rotation], Rosters.Person("ada"))).Findings.Select(f => f.ToString().Split('\n')[0])];

        Assert.Equal(
            ["FKS509 roster/schedules/primary/rotations/weekly/until = 2026-01-05 09:00 to 2026-01-05 09:00"],
            Found(Rosters.Weekly("ada") with { Until = new(2026, 1, 5, 9, 0) })
        );
        Assert.Equal(
            [
                "FKS513 roster/schedules/primary/rotations/weekly/until = 09:00:01",
                "FKS508 roster/schedules/primary/rotations/weekly/until = 2100",
            ],
            Found(Rosters.Weekly("ada") with { Until = new(2100, 1, 5, 9, 0, 1) })
        );
        Assert.Equal(
            ["FKS508 roster/schedules/primary/rotations/weekly/start = 1999"],
            Found(Rosters.Weekly("ada") with { Start = new(1999, 12, 31, 9, 0) })
        );
    }
}
