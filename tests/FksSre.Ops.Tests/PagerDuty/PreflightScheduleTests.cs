using FksSre.Ops.PagerDuty.Preflight;
using static FksSre.Ops.Tests.PagerDuty.Preflights;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Schedules before a deployment: who else uses them, and what PagerDuty would make of them.</summary>
public class PreflightScheduleTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Theory]
    [InlineData(
        true,
        "FKS582 pagerduty/schedules/oncall-schedule-old/escalationPolicies = Theirs (PTHEIRS)\n       The "
            + "schedule (SID) is no longer in the program, and this policy of somebody else's uses it: Pulumi's "
            + "provider would change that policy to delete the schedule, or crash with half of the update done.\n  "
            + "     Point that policy elsewhere first, in PagerDuty, then deploy."
    )]
    [InlineData(
        false,
        "FKS582 pagerduty/schedules/oncall-schedule-primary/escalationPolicies = Theirs (PTHEIRS) (advice)\n "
            + "      This policy of somebody else's uses the schedule (SID): as long as it does, the schedule "
            + "cannot be deleted without changing that policy.\n       Nothing, as long as the schedule stays. "
            + "Before it goes, point that policy elsewhere."
    )]
    public async Task Policy_of_somebody_else_on_a_schedule_of_ours_is_found(bool leaves, string finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        var id = leaves
            ? await account.PostScheduleAsync(account.Target.Plan.Schedules[0] with { Name = "old (prod)" })
            : account.Schedules["primary"];
        var theirs = await pagerDuty.PostAsync(
            "escalation_policies",
            new
            {
                escalation_policy = new
                {
                    type = "escalation_policy",
                    name = "Theirs",
                    escalation_rules = new[]
                    {
                        new { escalation_delay_in_minutes = 5, targets = new[] { new { type = "schedule_reference", id } } },
                    },
                },
            }
        );
        var ids = leaves ? new Dictionary<(string, string), string>(state.Ids) { [(ScheduleType, "oncall-schedule-old")] = id } : state.Ids;

        var inspection = await PreflightAsync(pagerDuty, account.Target, new StackState(ids));

        var expected = finding
            .Replace("PTHEIRS", (string)theirs["escalation_policy"]!["id"]!, StringComparison.Ordinal)
            .Replace("SID", id, StringComparison.Ordinal);
        Assert.Equal([expected], inspection.Findings.Select(each => each.ToString()));
    }

    [Fact]
    public async Task Schedule_that_PagerDuty_refuses_is_found_in_its_words()
    {
        var target = await OnlyUsersAsync(pagerDuty, Targets.Of());
        var toronto = target with
        {
            Plan = target.Plan with { Schedules = [target.Plan.Schedules[0] with { TimeZone = "America/Toronto" }] },
        };

        var inspection = await PreflightAsync(pagerDuty, toronto, Empty);

        Assert.Equal(
            [
                Verifications.Finding(
                    "FKS575",
                    "pagerduty/schedules/primary",
                    "primary (prod)",
                    "PagerDuty refuses it: Invalid Input Provided; time zone is not a valid tzinfo identifier.",
                    "Correct the schedule in the roster; pulumi up would end with the same words."
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public async Task Layers_that_PagerDuty_would_read_differently_are_found()
    {
        var target = await OnlyUsersAsync(pagerDuty, Targets.Of());
        var schedule = target.Plan.Schedules[0];
        var shifted = schedule with { Layers = [schedule.Layers[0] with { CountedFrom = "2026-01-12T09:00:00+01:00" }] };

        var inspection = await PreflightAsync(pagerDuty, target with { Plan = target.Plan with { Schedules = [shifted] } }, Empty);

        Assert.Equal(["Grace", "Ada"], inspection.Findings.Select(finding => finding.Value));
        Assert.StartsWith(
            "5 min from now PagerDuty has Grace on duty, and the roster says Ada. So it is at ",
            inspection.Findings[0].Problem,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Please report it with the roster: PagerDuty reads its layers differently. Nothing has been changed.",
            inspection.Findings[0].Remedy
        );
    }
}
