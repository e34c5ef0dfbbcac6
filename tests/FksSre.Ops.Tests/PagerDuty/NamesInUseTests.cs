using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Preflight;
using static FksSre.Ops.Tests.PagerDuty.Preflights;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What lost answers left, and what somebody else has.</summary>
public class NamesInUseTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Fact]
    public async Task What_lost_answers_left_is_found_with_the_import_that_mends_it()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        var (schedule, policy, service) = (account.Schedules["primary"], account.Policies["fks"], account.Services["tier-high"]);
        var partial = new StackState(
            state
                .Ids.Where(pair =>
                    pair.Key.Name
                        is not (
                            "oncall-schedule-primary"
                            or "oncall-policy-fks"
                            or "oncall-tier-high"
                            or "oncall-integration-tier-high"
                            or "oncall-integration-tier-low"
                        )
                )
                .ToDictionary(pair => pair.Key, pair => pair.Value)
        );
        var lost = account.Integrations["tier-low"];

        var inspection = await PreflightAsync(pagerDuty, account.Target, partial);

        var id = $"{account.Services["tier-low"]}.{lost}";
        Assert.Equal(
            [
                Verifications.Finding(
                    "FKS584",
                    "pagerduty/schedules/oncall-schedule-primary",
                    "primary (prod)",
                    $"The account has a schedule of this name ({schedule}), and Pulumi's state does not know it. "
                        + $"pulumi up would make another one of the same name, and this one would stay.",
                    $"If it is what a lost answer left, take it over: "
                        + $"{Registrations.Import(ScheduleType, "oncall-schedule-primary", schedule)}. If it is somebody else's, "
                        + $"have it renamed."
                ),
                Verifications.Finding(
                    "FKS584",
                    "pagerduty/escalation_policies/oncall-policy-fks",
                    "fks (prod)",
                    $"The account has an escalation policy of this name ({policy}), and Pulumi's state does "
                        + $"not know it. pulumi up would end with \"Name has already been taken\".",
                    $"If it is what a lost answer left, take it over: "
                        + $"{Registrations.Import(PolicyType, "oncall-policy-fks", policy)}. If it is somebody else's, have it "
                        + $"renamed."
                ),
                Verifications.Finding(
                    "FKS584",
                    "pagerduty/services/oncall-tier-high",
                    "High services (prod)",
                    $"The account has a service of this name ({service}), and Pulumi's state does not "
                        + $"know it. pulumi up would end with \"Name has already been taken\".",
                    $"If it is what a lost answer left, take it over: "
                        + $"{Registrations.Import(ServiceType, "oncall-tier-high", service)}. If it is somebody else's, have it "
                        + $"renamed."
                ),
                Verifications.Finding(
                    "FKS587",
                    "pagerduty/services/Low services (prod)/integrations",
                    lost,
                    "The service has this integration, and Pulumi's state does not know it. Its key opens incidents.",
                    $"Take it over: {Registrations.Import(IntegrationType, "oncall-integration-tier-low", id)}; "
                        + $"or delete it in PagerDuty: DELETE /services/{account.Services["tier-low"]}/integrations/{lost}."
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public async Task Second_one_beside_that_of_the_state_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        var copy = await account.PostScheduleAsync(account.Target.Plan.Schedules[0]);
        var second = (string)(await account.PostIntegrationAsync("tier-low"))["id"]!;
        var service = account.Services["tier-low"];

        var inspection = await PreflightAsync(pagerDuty, account.Target, state);

        Assert.Equal(
            [
                Verifications.Finding(
                    "FKS585",
                    "pagerduty/schedules/oncall-schedule-primary",
                    "primary (prod)",
                    $"Beside {account.Schedules["primary"]}, which is Pulumi's, the account has {copy} of the same name: "
                        + $"what is left where an answer of PagerDuty was lost.",
                    $"Delete it in PagerDuty: DELETE /schedules/{copy}."
                ),
                Verifications.Finding(
                    "FKS587",
                    "pagerduty/services/Low services (prod)/integrations",
                    second,
                    "The service has this integration, and Pulumi's state does not know it. Its key opens incidents.",
                    $"Delete it in PagerDuty: DELETE /services/{service}/integrations/{second}."
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public async Task What_the_state_knows_and_the_account_has_not_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        await pagerDuty.TouchAsync("escalation_policies", account.Policies["fks"], new { name = "Renamed" });

        var inspection = await PreflightAsync(pagerDuty, account.Target, state);

        Assert.Equal(
            [
                Verifications.Finding(
                    "FKS586",
                    "pagerduty/escalation_policies/oncall-policy-fks",
                    "fks (prod)",
                    $"Pulumi's state knows it as {account.Policies["fks"]}, and the account has nothing of that id and name: "
                        + $"it was deleted or renamed in PagerDuty.",
                    "See what becomes of it: pulumi preview --refresh --stack prod"
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public async Task Without_the_state_nothing_that_is_there_once_is_judged_and_that_is_said()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await account.PostScheduleAsync(account.Target.Plan.Schedules[0]);

        var inspection = await PreflightAsync(pagerDuty, account.Target, () =>
            throw new LookFailure("The command pulumi is not on the PATH.", "Name a file.", endsAll: false)
        );

        Assert.Equal("FKS585", Assert.Single(inspection.Findings).Code);
        Assert.Equal(
            [
                new Unseen(
                    "Pulumi's state, which says which of the account's things are ours",
                    "The command pulumi is not on the PATH.",
                    "Name a file."
                ),
            ],
            inspection.NotLookedAt
        );
    }
}
