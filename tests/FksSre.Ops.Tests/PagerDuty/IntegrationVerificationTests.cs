using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using static FksSre.Ops.Tests.PagerDuty.Verifications;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Integrations of services and the keys that Alertmanager has.</summary>
public class IntegrationVerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    [Fact]
    public async Task Second_integration_is_found_and_the_one_that_Alertmanager_uses_is_kept()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var second = (string)(await account.PostIntegrationAsync("tier-medium"))["id"]!;
        var service = account.Services["tier-medium"];

        Assert.Equal(
            [
                Finding(
                    "FKS581",
                    "pagerduty/services/tier-medium/integrations",
                    $"{account.Integrations["tier-medium"]}, {second}",
                    "Each has a key of its own, and each key opens incidents; the plan has one. An "
                        + "answer of PagerDuty was lost when it was made, and it was made again.",
                    $"Delete the one whose key Alertmanager has not (DELETE /services/{service}/integrations/{second})."
                ),
            ],
            await FindingsAsync(account)
        );
    }

    [Fact]
    public async Task Service_without_an_integration_is_found_by_what_it_lacks_and_by_the_key_that_leads_nowhere()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("services", account.Services["platform"], new { _integrations = new { } });

        var findings = await FindingsAsync(account);

        Assert.Equal(
            Finding(
                "FKS580",
                "pagerduty/services/platform/integrations",
                "(nothing)",
                "Without an integration no event of Alertmanager reaches this service.",
                "Run pulumi up --refresh, which makes it and hands its key to Alertmanager."
            ),
            findings[0]
        );
        Assert.All(findings.Skip(1), finding =>
            Assert.StartsWith("FKS583 pagerduty/services/platform/integrations/key = sha256 ", finding, StringComparison.Ordinal)
        );
        Assert.Equal(1 + account.Target.Plan.Receivers.Count(pair => pair.Value == "platform"), findings.Count);
    }

    [Fact]
    public async Task Key_that_is_none_of_the_service_s_is_found_and_not_shown()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var receiver = account.Target.Plan.Receivers.First(pair => pair.Value == "tier-critical").Key;
        const string Other = "00000000000000000000000000000042";
        var keys = new Dictionary<string, string>(account.KeyFiles.ByReceiver) { [receiver] = Other };

        var inspection = await VerifyAsync(account, () => Task.FromResult(new AlertmanagerKeyFiles(keys)));

        Assert.Equal(
            [
                Finding(
                    "FKS583",
                    "pagerduty/services/tier-critical/integrations/key",
                    "sha256 "
                        + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("00000000000000000000000000000042"u8))[..8],
                    $"Alertmanager's receiver {receiver} has a key that is none of this "
                        + $"service's, so its pages are lost or open incidents elsewhere.",
                    "Run pulumi up --refresh, which hands the right key to Alertmanager."
                ),
            ],
            inspection.Findings.Select(finding => finding.ToString())
        );
        Assert.DoesNotContain(Other, inspection.Findings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receiver_without_a_key_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());

        var inspection = await VerifyAsync(account, () => Task.FromResult(new AlertmanagerKeyFiles(new Dictionary<string, string>())));

        Assert.Equal(account.Target.Plan.Receivers.Count, inspection.Findings.Count);
        Assert.All(inspection.Findings, finding => Assert.Equal(("FKS583", "sha256 none"), (finding.Code, finding.Value)));
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_are_not_known_and_a_second_integration_is_found_all_the_same()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await account.PostIntegrationAsync("tier-medium");

        var inspection = await VerifyAsync(account, () =>
            throw new Ops.PagerDuty.Api.LookFailure("There is no cluster.", "Make one.", endsAll: false)
        );

        Assert.Equal([new Unseen("the keys that Alertmanager has", "There is no cluster.", "Make one.")], inspection.NotLookedAt);
        Assert.Equal(
            "Delete the one whose key Alertmanager has not: this command says which, where it can read the cluster.",
            Assert.Single(inspection.Findings).Remedy
        );
    }
}
