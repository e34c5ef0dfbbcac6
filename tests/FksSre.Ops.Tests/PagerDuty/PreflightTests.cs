using FksSre.Ops.PagerDuty.Comparison;
using static FksSre.Ops.Tests.PagerDuty.Preflights;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Before a deployment: what the account takes, and what cannot be told of it.</summary>
public class PreflightTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Fact]
    public async Task Account_as_deployed_takes_the_next_deployment()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());

        var inspection = await PreflightAsync(pagerDuty, account.Target, await StateAsync(account));

        Assert.Empty(inspection.Findings.Select(finding => finding.ToString()));
        Assert.Empty(inspection.NotLookedAt);
        Assert.Equal(
            [
                "Pulumi's state, which says which of the account's things are ours",
                "what the account can do",
                "the user ada@fks.example",
                "the user grace@fks.example",
                "the user edsger@fks.example",
                "the name of the schedule primary (prod)",
                "the name of the escalation policy fks (prod)",
                "the name of the service Critical services (prod)",
                "the integrations of Critical services (prod)",
                "the name of the service High services (prod)",
                "the integrations of High services (prod)",
                "the name of the service Medium services (prod)",
                "the integrations of Medium services (prod)",
                "the name of the service Low services (prod)",
                "the integrations of Low services (prod)",
                "the name of the service FKS platform (prod)",
                "the integrations of FKS platform (prod)",
                "the name of the team Core (prod)",
                "the name of the business service FKS platform (prod)",
                $"who uses the schedule oncall-schedule-primary ({account.Schedules["primary"]})",
                "what PagerDuty would make of the layers of primary (prod)",
            ],
            inspection.Looked
        );
    }

    [Fact]
    public async Task Nothing_is_changed_in_the_account()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var before = (await pagerDuty.ControlAsync("state")).ToJsonString();

        await PreflightAsync(pagerDuty, account.Target, await StateAsync(account));

        Assert.Equal(before, (await pagerDuty.ControlAsync("state")).ToJsonString());
    }

    [Fact]
    public async Task Empty_account_with_its_users_takes_the_first_deployment()
    {
        var target = await OnlyUsersAsync(pagerDuty, Targets.Of());

        var inspection = await PreflightAsync(pagerDuty, target, Empty);

        Assert.Empty(inspection.Findings.Select(finding => finding.ToString()));
        Assert.Empty(inspection.NotLookedAt);
    }

    [Fact]
    public async Task Person_whom_PagerDuty_does_not_know_is_found_in_whatever_case_and_the_schedule_is_not_judged()
    {
        var target = Targets.Of();
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.ControlAsync("users", new { name = "Ada", email = "ADA@fks.example" });
        await pagerDuty.ControlAsync("users", new { name = "Edsger", email = "edsger@fks.example" });

        var inspection = await PreflightAsync(pagerDuty, target, Empty);

        Assert.Equal(["grace@fks.example"], inspection.Findings.Select(finding => finding.Value));
        Assert.Equal(
            [
                new Unseen(
                    "what PagerDuty would make of the layers of primary (prod)",
                    "PagerDuty does not know grace yet.",
                    "Deploy first where they are invited by the deployment, then ./fks oncall verify; else see the findings."
                ),
            ],
            inspection.NotLookedAt
        );
    }

    [Fact]
    public async Task Token_that_may_only_read_leaves_the_preview_unknown()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.FaultAsync("403", "^/schedules/preview$");

        var inspection = await PreflightAsync(pagerDuty, account.Target, await StateAsync(account));

        Assert.Empty(inspection.Findings);
        Assert.Equal(["what PagerDuty would make of the layers of primary (prod)"], inspection.NotLookedAt.Select(unseen => unseen.What));
    }
}
