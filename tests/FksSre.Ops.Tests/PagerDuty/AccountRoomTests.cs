using FksSre.OnCall;
using static FksSre.Ops.Tests.PagerDuty.Preflights;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What the account cannot hold or do.</summary>
public class AccountRoomTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Fact]
    public async Task Fresh_free_account_has_a_policy_already_and_it_becomes_ours()
    {
        var target = Targets.Of(Targets.Declaration(PagerDutyPlan.Free) with { SupportHours = null });
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset(), "free", defaultPolicy: true);
        foreach (var person in target.Plan.Users)
        {
            await pagerDuty.ControlAsync("users", new { name = person.Name, email = person.Email });
        }

        var inspection = await PreflightAsync(pagerDuty, target, Empty);

        Assert.Equal(
            [
                Verifications.Finding(
                    "FKS588",
                    "roster/plan/policies",
                    "1",
                    "The account may have 1, has Default (PDEFEP1) already, and the stack "
                        + "needs 1: pulumi up would end with 402 in the middle.",
                    $"Every new account has the policy Default. Take it over, and pulumi up gives it our name and steps: "
                        + $"{Registrations.Import(PolicyType, "oncall-policy-fks", "PDEFEP1")}"
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public async Task Schedule_of_somebody_else_leaves_no_room_on_the_free_plan()
    {
        var target = Targets.Of(Targets.Declaration(PagerDutyPlan.Free) with { SupportHours = null });
        var account = await SeededAccount.OfAsync(pagerDuty, target);
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { name = "Theirs" });
        await pagerDuty.ControlAsync("delete", new { kind = "escalation_policies", id = account.Policies["fks"] });

        var inspection = await PreflightAsync(pagerDuty, target, Empty);

        Assert.Contains(
            Verifications.Finding(
                "FKS588",
                "roster/plan/schedules",
                "1",
                $"The account may have 1, has Theirs ({account.Schedules["primary"]}) already, and the stack needs 1: "
                    + $"pulumi up would end with 402 in the middle.",
                "Delete it in PagerDuty, or take a plan that has more."
            ),
            inspection.Findings.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public async Task Abilities_that_the_plan_has_and_the_account_has_not_are_found()
    {
        var target = await OnlyUsersAsync(pagerDuty, Targets.Of(), "free");

        var inspection = await PreflightAsync(pagerDuty, target, Empty);

        Assert.Equal(
            [
                Verifications.Finding(
                    "FKS589",
                    "roster/plan/abilities/Teams",
                    "teams",
                    "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.",
                    "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."
                ),
                Verifications.Finding(
                    "FKS589",
                    "roster/plan/abilities/SupportHours",
                    "service_support_hours",
                    "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.",
                    "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."
                ),
                Verifications.Finding(
                    "FKS589",
                    "roster/plan/abilities/AlertGrouping",
                    "alert_grouping",
                    "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.",
                    "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."
                ),
                Verifications.Finding(
                    "FKS589",
                    "roster/plan/abilities/BusinessServices",
                    "business_services",
                    "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.",
                    "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
        // Teams and business services cannot even be listed, which is no sign that there are none.
        Assert.Equal(
            ["the name of the team Core (prod)", "the name of the business service FKS platform (prod)"],
            inspection.NotLookedAt.Select(unseen => unseen.What)
        );
    }
}
