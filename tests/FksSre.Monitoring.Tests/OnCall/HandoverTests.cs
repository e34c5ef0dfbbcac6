using System.Collections.Immutable;
using FksSre.Monitoring.OnCall.Declarations;
using FksSre.Monitoring.OnCall.Handovers;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>On Friday, 27 November 2026, the duty is Bob's until Monday at nine.</summary>
public class HandoverTests
{
    private static readonly PersonDeclaration[] _people = [.. new[] { "ada", "bob", "cyd", "dee" }.Select(id => Rosters.Person(id))];

    private static readonly RosterDeclaration _deployed = Of(Weekly("ada", "bob"));

    [Fact]
    public void Roster_that_has_not_changed_has_nothing_to_say() => Assert.Empty(Review(_deployed, _deployed));

    [Fact]
    public void Person_who_is_added_takes_the_duty_from_nobody_once_the_start_is_moved()
    {
        var added = Of(Weekly("ada", "bob", "cyd"));

        Assert.Equal(
            """
            FKS535 roster/schedules/primary/rotations/weekly/start = new LocalDateTime(2026, 1, 12, 9, 0)
                   From this second on Ada would have the duty instead of Bob, until Monday 2026-11-30 09:00 (Europe/Berlin), and PagerDuty tells neither of them.
                   Write Start = new LocalDateTime(2026, 11, 16, 9, 0): then Bob keeps it until the next handover, and Cyd follows. Or, if this is meant: agree to 'primary: Ada instead of Bob until 2026-11-30 09:00'
            """,
            Errors(Review(_deployed, added)));

        var moved = Of(Weekly("ada", "bob", "cyd") with { Start = new(2026, 11, 16, 9, 0) });
        Assert.Equal("", Errors(Review(_deployed, moved)));
        Assert.Equal(
            [
                "primary: Cyd instead of Ada until 2026-12-07 09:00", "primary: Ada instead of Bob until 2026-12-14 09:00",
                "primary: Bob instead of Ada until 2026-12-21 09:00", "primary: Cyd instead of Bob until 2026-12-28 09:00",
            ],
            Review(_deployed, moved).Select(finding => finding.Value));
    }

    [Fact]
    public void Agreement_holds_for_the_very_words_and_for_nothing_else()
    {
        var added = Of(Weekly("ada", "bob", "cyd"));

        Assert.Equal(
            """
            FKS536 roster/schedules/primary = primary: Ada instead of Bob until 2026-11-30 09:00 (advice)
                   From this second on Ada has the duty instead of Bob, until Monday 2026-11-30 09:00 (Europe/Berlin), as was agreed to.
                   Tell them: PagerDuty does not.
            """,
            Review(_deployed, added, "primary: Ada instead of Bob until 2026-11-30 09:00")[0].ToString());
        Assert.Equal(
            ["FKS535", "FKS540"],
            Review(_deployed, added, "primary: Ada instead of Bob until 2026-11-23 09:00").Select(finding => finding.Code).Where(code => code != "FKS537"));
        Assert.Equal(
            """
            FKS540 agreed = primary: Ada instead of Bob until 2026-11-30 09:00 (advice)
                   The duty does not move like this now; what was agreed to has been deployed, or its time is over.
                   Remove it.
            """,
            Assert.Single(Review(_deployed, _deployed, "primary: Ada instead of Bob until 2026-11-30 09:00")).ToString());
    }

    /// <summary>The preview was at 08:59, the update comes at 09:00: what was agreed to is over, and what moves now is said anew.</summary>
    [Fact]
    public void Handover_between_preview_and_update_is_said_anew()
    {
        var added = Of(Weekly("ada", "bob", "cyd"));
        var nine = Instant.FromUtc(2026, 11, 30, 8, 0);

        Assert.Equal("primary: Ada instead of Bob until 2026-11-30 09:00", Moved(_deployed, added, nine - Duration.FromSeconds(1)));
        var after = HandoverReview.Of(Deployed(_deployed), Rosters.Legal(added), nine, Agreed("primary: Ada instead of Bob until 2026-11-30 09:00"));
        Assert.Equal("primary: Bob instead of Ada until 2026-12-07 09:00", Moved(_deployed, added, nine));
        Assert.Equal(["FKS535", "FKS540"], after.Select(finding => finding.Code).Where(code => code != "FKS537"));
    }

    [Fact]
    public void Who_is_removed_while_on_duty_can_only_be_agreed_to() => Assert.Equal(
        """
        FKS535 roster/schedules/primary = primary: Ada instead of Bob until 2026-11-30 09:00
               From this second on Ada would have the duty instead of Bob, until Monday 2026-11-30 09:00 (Europe/Berlin), and PagerDuty tells neither of them.
               Let Bob keep it until a handover (Until, and a rotation that begins then), or, if this is meant: agree to 'primary: Ada instead of Bob until 2026-11-30 09:00'
        """,
        Errors(Review(_deployed, Of(Weekly("ada")) with { People = [_people[0]] })));

    [Fact]
    public void Rotation_that_runs_out_and_one_that_follows_move_nothing_now()
    {
        var successor = Of(
            Weekly("ada", "bob") with { Until = new(2026, 11, 30, 9, 0) },
            Weekly("cyd", "ada", "bob") with { Name = "three", Start = new(2026, 11, 30, 9, 0) });

        Assert.Equal("", Errors(Review(_deployed, successor)));
        Assert.Equal(
            """
            FKS537 roster/schedules/primary = primary: Cyd instead of Ada until 2026-12-07 09:00 (advice)
                   From Monday 2026-11-30 09:00 (Europe/Berlin) on the duty is Cyd's, until Monday 2026-12-07 09:00 (Europe/Berlin); by the roster that is deployed it would be Ada's.
                   Tell them.
            """,
            Review(_deployed, successor)[0].ToString());
    }

    [Fact]
    public void Turn_of_another_length_is_counted_from_its_own_handover()
    {
        var shorter = Weekly("ada", "bob") with { TurnDays = 3 };

        Assert.Equal(
            """
            FKS535 roster/schedules/primary/rotations/weekly/start = new LocalDateTime(2026, 1, 12, 9, 0)
                   From this second on Ada would have the duty instead of Bob, until Sunday 2026-11-29 09:00 (Europe/Berlin), and PagerDuty tells neither of them.
                   Write Start = new LocalDateTime(2026, 11, 23, 9, 0): then Bob keeps it until the next handover, and Ada follows. Or, if this is meant: agree to 'primary: Ada instead of Bob until 2026-11-29 09:00'
            """,
            Errors(Review(_deployed, Of(shorter))));
        Assert.Equal("", Errors(Review(_deployed, Of(shorter with { Start = new(2026, 11, 23, 9, 0) }))));
    }

    [Fact]
    public void Who_has_several_turns_keeps_the_one_before_who_would_have_followed()
    {
        var deployed = Of(Weekly("ada", "bob", "cyd") with { Start = new(2026, 11, 16, 9, 0) });
        var changed = Of(Weekly("bob", "ada", "bob", "cyd") with { Start = new(2026, 11, 16, 9, 0) });

        Assert.Contains("Write Start = new LocalDateTime(2026, 11, 9, 9, 0): then Bob keeps it until the next handover, and Cyd follows.", Errors(Review(deployed, changed)), StringComparison.Ordinal);
    }

    [Fact]
    public void Override_that_begins_at_once_is_agreed_to_by_itself_and_one_that_is_taken_back_is_not()
    {
        var overridden = _deployed with { Schedules = [_deployed.Schedules[0] with { Overrides = [new("dee", new(2026, 11, 27, 11, 0), new(2026, 11, 28, 9, 0))] }] };

        Assert.Equal(
            """
            FKS536 roster/schedules/primary = primary: Dee instead of Bob until 2026-11-28 09:00 (advice)
                   From this second on Dee has the duty instead of Bob, until Saturday 2026-11-28 09:00 (Europe/Berlin), as an override says.
                   Tell them: PagerDuty does not.
            """,
            Assert.Single(Review(_deployed, overridden)).ToString().Replace("/overrides", "", StringComparison.Ordinal));
        Assert.Equal("primary: Bob instead of Dee until 2026-11-28 09:00", Moved(overridden, _deployed, Rosters.Now));
    }

    [Fact]
    public void Override_that_has_not_begun_and_is_taken_out_is_advised_of()
    {
        var planned = _deployed with { Schedules = [_deployed.Schedules[0] with { Overrides = [new("ada", new(2026, 11, 28, 9, 0), new(2026, 11, 29, 9, 0))] }] };

        Assert.Contains(
            """
            FKS538 roster/schedules/primary = ada takes over 2026-11-28 09:00 (advice)
                   It begins on 2026-11-28 09:00 and is no longer in the roster; PagerDuty can only end it, and may refuse to end what has not begun.
                   Look at the schedule after the update. If it is still there, write it again with other times, and remove it once it is over.
            """,
            Review(planned, _deployed).Select(finding => finding.ToString()));
        Assert.Empty(Review(planned, planned));
    }

    [Fact]
    public void Same_person_with_another_address_is_another_user_unless_the_roster_makes_the_user()
    {
        var moved = _deployed with { People = [_people[0], _people[1] with { Email = "bob@other.example" }, _people[2], _people[3]] };

        Assert.Equal("primary: Bob (bob@other.example) instead of Bob (bob@fks.example) until 2026-11-30 09:00", Moved(_deployed, moved, Rosters.Now));
        Assert.Empty(Review(_deployed, moved with { People = [moved.People[0], moved.People[1] with { IsManaged = true }, moved.People[2], moved.People[3]] }));
        Assert.Empty(Review(_deployed, _deployed with { People = [_people[0], _people[1] with { Email = "BOB@FKS.example" }, _people[2], _people[3]] }));
    }

    [Fact]
    public void User_whom_nobody_knows_any_more_is_named_by_the_id()
    {
        var deployed = Deployed(_deployed).Select(schedule => schedule with { People = schedule.People.Remove("Pbob") }).ToList();

        Assert.Contains("instead of the PagerDuty user Pbob", Errors(HandoverReview.Of(deployed, Rosters.Legal(_deployed), Rosters.Now, Agreed(""))), StringComparison.Ordinal);
    }

    [Fact]
    public void Schedule_that_cannot_be_read_is_not_taken_for_unchanged()
    {
        var hourly = Deployed(_deployed).Select(d => d with { Registered = d.Registered with { Layers = [d.Registered.Layers[0] with { TurnSeconds = 3600 }] } }).ToList();

        Assert.Equal(
            """
            FKS539 roster/schedules/primary = (nothing)
                   Whether the duty moves to somebody else cannot be told: its layers in PagerDuty are none that a roster makes.
                   Compare who is on call in PagerDuty with ./fks oncall who; if the roster is what is meant: agree to 'primary: unknown'
            """,
            Errors(HandoverReview.Of(hourly, Rosters.Legal(_deployed), Rosters.Now, Agreed(""))));
        Assert.Empty(HandoverReview.Of(hourly, Rosters.Legal(_deployed), Rosters.Now, Agreed("primary: unknown")));
    }

    private static string Moved(RosterDeclaration before, RosterDeclaration after, Instant now) => HandoverReview
        .Of(Deployed(before), Rosters.Legal(after), now, Agreed("")).Where(finding => finding.Code == "FKS535")
        .Select(finding => finding.Remedy[(finding.Remedy.IndexOf("agree to '", StringComparison.Ordinal) + 10)..^1]).SingleOrDefault() ?? "";

    private static string Errors(IReadOnlyList<Finding> findings) =>
        string.Join('\n', findings.Where(finding => finding.Level == FindingLevel.Error));

    private static IReadOnlyList<Finding> Review(RosterDeclaration before, RosterDeclaration after, string agreed = "") =>
        HandoverReview.Of(Deployed(before), Rosters.Legal(after), Rosters.Now, Agreed(agreed));

    private static Agreement Agreed(string text) => Agreement.Parse("agreed", text, command => $"agree to '{command}'");

    /// <summary>As PagerDuty has it: users are ids of its own.</summary>
    private static IReadOnlyList<DeployedSchedule> Deployed(RosterDeclaration declaration)
    {
        var plan = Rosters.Plan(declaration, Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical)));
        var people = Rosters.Legal(declaration).People.ToImmutableDictionary(person => $"P{person.Id}");
        return [.. plan.Schedules.Select(schedule => new DeployedSchedule(
            schedule with { Layers = [.. schedule.Layers.Select(layer => layer with { Users = [.. layer.Users.Select(id => $"P{id}")] })] },
            people))];
    }

    /// <summary>The 46th turn is under way.</summary>
    private static RotationDeclaration Weekly(params string[] people) => Rosters.Weekly(people) with { Start = new(2026, 1, 12, 9, 0) };

    private static RosterDeclaration Of(params RotationDeclaration[] rotations) => Rosters.Of(rotations, _people);
}
