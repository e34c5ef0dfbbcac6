using NodaTime;
using static FksSre.Monitoring.Tests.OnCall.Handovers.DeployedRosters;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>The duty would move in the second of the deployment: how that is avoided, or agreed to.</summary>
public class MovedDutyTests
{
    [Fact]
    public void Roster_that_has_not_changed_has_nothing_to_say() => Assert.Empty(Review(AdaAndBob, AdaAndBob));

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
            Errors(Review(AdaAndBob, added))
        );

        var moved = Of(Weekly("ada", "bob", "cyd") with { Start = new(2026, 11, 16, 9, 0) });
        Assert.Equal("", Errors(Review(AdaAndBob, moved)));
        Assert.Equal(
            [
                "primary: Cyd instead of Ada until 2026-12-07 09:00",
                "primary: Ada instead of Bob until 2026-12-14 09:00",
                "primary: Bob instead of Ada until 2026-12-21 09:00",
                "primary: Cyd instead of Bob until 2026-12-28 09:00",
            ],
            Review(AdaAndBob, moved).Select(finding => finding.Value)
        );
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
            Review(AdaAndBob, added, "primary: Ada instead of Bob until 2026-11-30 09:00")[0].ToString()
        );
        Assert.Equal(
            ["FKS535", "FKS540"],
            Review(AdaAndBob, added, "primary: Ada instead of Bob until 2026-11-23 09:00")
                .Select(finding => finding.Code)
                .Where(code => code != "FKS537")
        );
        Assert.Equal(
            """
            FKS540 agreed = primary: Ada instead of Bob until 2026-11-30 09:00 (advice)
                   The duty does not move like this now; what was agreed to has been deployed, or its time is over.
                   Remove it.
            """,
            Assert.Single(Review(AdaAndBob, AdaAndBob, "primary: Ada instead of Bob until 2026-11-30 09:00")).ToString()
        );
    }

    /// <summary>The preview was at 08:59, the update comes at 09:00: what was agreed to is over, and what moves now is said anew.</summary>
    [Fact]
    public void Handover_between_preview_and_update_is_said_anew()
    {
        var added = Of(Weekly("ada", "bob", "cyd"));
        var nine = Instant.FromUtc(2026, 11, 30, 8, 0);

        Assert.Equal("primary: Ada instead of Bob until 2026-11-30 09:00", Moved(AdaAndBob, added, nine - Duration.FromSeconds(1)));
        var after = Review(AdaAndBob, added, nine, "primary: Ada instead of Bob until 2026-11-30 09:00");
        Assert.Equal("primary: Bob instead of Ada until 2026-12-07 09:00", Moved(AdaAndBob, added, nine));
        Assert.Equal(["FKS535", "FKS540"], after.Select(finding => finding.Code).Where(code => code != "FKS537"));
    }

    [Fact]
    public void Who_is_removed_while_on_duty_can_only_be_agreed_to() =>
        Assert.Equal(
            """
            FKS535 roster/schedules/primary = primary: Ada instead of Bob until 2026-11-30 09:00
                   From this second on Ada would have the duty instead of Bob, until Monday 2026-11-30 09:00 (Europe/Berlin), and PagerDuty tells neither of them.
                   Leave Bob in People until then, and add to Overrides: new("bob", new LocalDateTime(2026, 11, 27, 12, 0), new LocalDateTime(2026, 11, 30, 9, 0)). Then Bob keeps it until the next handover. Or, if this is meant: agree to 'primary: Ada instead of Bob until 2026-11-30 09:00'
            """,
            Errors(Review(AdaAndBob, Of(Weekly("ada")) with { People = [People[0]] }))
        );

    [Fact]
    public void Rotation_that_runs_out_and_one_that_follows_move_nothing_now()
    {
        var successor = Of(
            Weekly("ada", "bob") with
            {
                Until = new(2026, 11, 30, 9, 0),
            },
            Weekly("cyd", "ada", "bob") with
            {
                Name = "three",
                Start = new(2026, 11, 30, 9, 0),
            }
        );

        Assert.Equal("", Errors(Review(AdaAndBob, successor)));
        Assert.Equal(
            """
            FKS537 roster/schedules/primary = primary: Cyd instead of Ada until 2026-12-07 09:00 (advice)
                   From Monday 2026-11-30 09:00 (Europe/Berlin) on the duty is Cyd's, until Monday 2026-12-07 09:00 (Europe/Berlin); by the roster that is deployed it would be Ada's.
                   Tell them.
            """,
            Review(AdaAndBob, successor)[0].ToString()
        );
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
            Errors(Review(AdaAndBob, Of(shorter)))
        );
        Assert.Equal("", Errors(Review(AdaAndBob, Of(shorter with { Start = new(2026, 11, 23, 9, 0) }))));
    }

    [Fact]
    public void Who_has_several_turns_keeps_the_one_before_who_would_have_followed()
    {
        var deployed = Of(Weekly("ada", "bob", "cyd") with { Start = new(2026, 11, 16, 9, 0) });
        var changed = Of(Weekly("bob", "ada", "bob", "cyd") with { Start = new(2026, 11, 16, 9, 0) });

        Assert.Contains(
            "Write Start = new LocalDateTime(2026, 11, 9, 9, 0): then Bob keeps it until the next handover, and Cyd follows.",
            Errors(Review(deployed, changed)),
            StringComparison.Ordinal
        );
    }
}
