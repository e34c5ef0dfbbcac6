using FksSre.OnCall.Declarations;
using FksSre.Ops.PagerDuty.Verification;
using NodaTime;
using static FksSre.Ops.Tests.PagerDuty.Verifications;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>An account that is right, one that lacks everything, and policies.</summary>
public class VerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private static readonly OverrideDeclaration _override = new(
        "edsger",
        new LocalDateTime(2026, 12, 2, 10, 7),
        new LocalDateTime(2026, 12, 2, 16, 7)
    );

    [Fact]
    public async Task Account_as_deployed_is_right_and_everything_is_looked_at()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));

        var inspection = await VerifyAsync(account);

        Assert.Empty(inspection.Findings.Select(finding => finding.ToString()));
        Assert.Empty(inspection.NotLookedAt);
        Assert.Equal(
            [
                "the user ada@fks.example",
                "the user grace@fks.example",
                "the user edsger@fks.example",
                "the escalation policy fks (prod)",
                "the schedule primary (prod)",
                "the layers of primary (prod)",
                "who has the duty in primary (prod), at 22 moments",
                "overrides of primary (prod) that were made in PagerDuty",
                "whom each step of fks (prod) reaches in the next 90 days",
                "the service Critical services (prod)",
                "the service High services (prod)",
                "the service Medium services (prod)",
                "the service Low services (prod)",
                "the service FKS platform (prod)",
                "the keys that Alertmanager has",
                "the team Core (prod)",
                "the business service FKS platform (prod)",
            ],
            inspection.Looked
        );
    }

    [Fact]
    public async Task Everything_that_is_missing_is_found()
    {
        var target = Targets.Of();
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());

        var inspection = await VerifyAsync(
            target,
            () => Task.FromResult(new AlertmanagerKeyFiles(new Dictionary<string, string>())),
            pagerDuty.Api
        );

        Assert.Equal(3, inspection.Findings.Count(finding => finding.Code == "FKS560"));
        Assert.Equal(
            [
                "policies/fks",
                "schedules/primary",
                "services/tier-critical",
                "services/tier-high",
                "services/tier-medium",
                "services/tier-low",
                "services/platform",
                "teams/core",
                "platform",
            ],
            inspection.Findings.Where(finding => finding.Code == "FKS572").Select(finding => finding.Path["pagerduty/".Length..])
        );
        Assert.Equal(
            Finding(
                "FKS560",
                "pagerduty/users/ada/email",
                "ada@fks.example",
                "PagerDuty knows nobody by this address, so Ada cannot be woken.",
                "Write the address the person signs in to PagerDuty with, or invite the person there."
            ),
            inspection.Findings[0].ToString()
        );
        Assert.Equal(
            Finding(
                "FKS572",
                "pagerduty/policies/fks",
                "fks (prod)",
                "PagerDuty has nothing of this name.",
                "Run pulumi up; if it was deleted in PagerDuty, pulumi up --refresh."
            ),
            inspection.Findings[3].ToString()
        );
    }

    [Fact]
    public async Task Policy_that_was_changed_by_hand_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync(
            "escalation_policies",
            account.Policies["fks"],
            new
            {
                num_loops = 1,
                _rules = new[]
                {
                    new
                    {
                        id = "PR1",
                        delay = 30,
                        targets = new[] { new { id = account.Schedules["primary"], kind = "schedules" } },
                        strategy = "assign_to_everyone",
                    },
                    new
                    {
                        id = "PR2",
                        delay = 13,
                        targets = new[] { new { id = account.Users["grace"], kind = "users" } },
                        strategy = "assign_to_everyone",
                    },
                    new
                    {
                        id = "PR3",
                        delay = 13,
                        targets = new[] { new { id = "PACCOWN", kind = "users" } },
                        strategy = "assign_to_everyone",
                    },
                },
            }
        );

        var findings = await FindingsAsync(account);

        Assert.Equal(
            [
                Finding(
                    "FKS574",
                    "pagerduty/policies/fks/steps/1",
                    "schedule primary for 30 min",
                    "The roster says: schedule primary for 7 min.",
                    Corrects
                ),
                Finding("FKS574", "pagerduty/policies/fks/steps/2", "Grace for 13 min", "The roster says: Edsger for 13 min.", Corrects),
                Finding(
                    "FKS574",
                    "pagerduty/policies/fks/steps/3",
                    "Account Owner (PACCOWN) for 13 min",
                    "The roster says: nothing.",
                    Corrects
                ),
                Finding("FKS574", "pagerduty/policies/fks/loops", "1", "The roster says: 3.", Corrects),
            ],
            findings.Take(4)
        );
        Assert.StartsWith(
            "FKS566 pagerduty/policies/fks/steps/2/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin) = "
                + "Grace\n       Now this step reaches Grace, and by the roster Edsger.",
            Assert.Single(findings.Skip(4)),
            StringComparison.Ordinal
        );
    }
}
