using FksSre.OnCall.Declarations;
using FksSre.OnCall.Handovers;
using NodaTime;
using static FksSre.Monitoring.Tests.OnCall.Handovers.DeployedRosters;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>The override that keeps the duty where no start of a rotation does: whose it is, and until when.</summary>
public class KeepingOverrideTests
{
    /// <summary>Nobody else is in a turn, so whoever had the duty keeps it by an override alone.</summary>
    private static readonly RosterDeclaration _adaAlone = Of(Weekly("ada"));

    [Fact]
    public void Person_who_is_still_in_the_roster_is_added_until_the_handover() =>
        Assert.Equal(Add("bob", "2026, 11, 30, 9, 0", "Bob"), Remedy(Review(AdaAndBob, _adaAlone)));

    [Fact]
    public void Person_is_called_by_the_id_of_the_new_roster()
    {
        var renamed = _adaAlone with { People = [People[0], People[1] with { Id = "rob" }, .. People[2..]] };

        Assert.Equal(Add("rob", "2026, 11, 30, 9, 0", "Bob"), Remedy(Review(AdaAndBob, renamed)));
    }

    [Fact]
    public void Person_whose_id_is_somebody_elses_now_has_to_come_back_first()
    {
        var taken = _adaAlone with { People = [People[0], People[1] with { Name = "Bea", Email = "bea@fks.example" }, .. People[2..]] };

        Assert.Equal(
            "Have Bob in the roster again, as PagerDuty has this person, until a handover. Or, if this is meant: "
                + "agree to 'primary: Ada instead of Bob until 2026-11-30 09:00'",
            Remedy(Review(AdaAndBob, taken))
        );
    }

    [Fact]
    public void Person_whom_PagerDuty_alone_knows_has_to_come_back_first()
    {
        var deployed = Deployed(AdaAndBob).Select(schedule => schedule with { People = schedule.People.Remove("Pbob") }).ToList();

        Assert.Equal(
            "Have the PagerDuty user Pbob in the roster again, as PagerDuty has this person, until a handover. Or, if this is meant: "
                + "agree to 'primary: Ada instead of the PagerDuty user Pbob until 2026-11-30 09:00'",
            Remedy(HandoverReview.Of(deployed, Rosters.Legal(_adaAlone), Rosters.Now, Agreed("")))
        );
    }

    [Fact]
    public void Override_of_the_roster_that_comes_before_the_handover_ends_it()
    {
        var overridden = With(_adaAlone, new OverrideDeclaration("dee", new(2026, 11, 28, 17, 30), new(2026, 11, 29, 7, 0)));

        Assert.Equal(Add("bob", "2026, 11, 28, 17, 30", "Bob", "2026-11-28 17:30"), Remedy(Review(AdaAndBob, overridden)));
    }

    [Fact]
    public void Duty_that_would_never_change_again_is_kept_until_the_next_turn_of_the_new_roster()
    {
        var bobAlone = Of(Weekly("bob"));

        Assert.Equal(
            """
            FKS535 roster/schedules/primary = primary: Ada instead of Bob from now on
                   From this second on Ada would have the duty instead of Bob, for a year or more, and PagerDuty tells neither of them.
                   Add to Overrides: new("bob", new LocalDateTime(2026, 11, 27, 12, 0), new LocalDateTime(2026, 11, 30, 9, 0)). Then Bob keeps it until the next handover. Or, if this is meant: agree to 'primary: Ada instead of Bob from now on'
            """,
            Errors(Review(bobAlone, _adaAlone))
        );
        var nine = Instant.FromUtc(2026, 11, 30, 8, 0);
        Assert.StartsWith(
            "Add to Overrides: new(\"bob\", new LocalDateTime(2026, 11, 30, 9, 0), new LocalDateTime(2026, 12, 7, 9, 0)). ",
            Remedy(Review(bobAlone, _adaAlone, nine)),
            StringComparison.Ordinal
        );
    }

    private static string Add(string id, string until, string name, string moved = "2026-11-30 09:00") =>
        $"Add to Overrides: new(\"{id}\", new LocalDateTime(2026, 11, 27, 12, 0), new LocalDateTime({until})). "
        + $"Then {name} keeps it until the next handover. Or, if this is meant: agree to 'primary: Ada instead of {name} until {moved}'";

    private static string Remedy(IReadOnlyList<ServiceLevels.Findings.Finding> findings) =>
        Assert.Single(findings, finding => finding.Code == "FKS535").Remedy;

    private static RosterDeclaration With(RosterDeclaration roster, params OverrideDeclaration[] overrides) =>
        roster with
        {
            Schedules = [roster.Schedules[0] with { Overrides = overrides }],
        };
}
