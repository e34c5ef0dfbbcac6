using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Services, their integrations and keys, and how people are reached.</summary>
public class ServiceVerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private const string Corrects = "Run pulumi up --refresh, which corrects it.";

    [Fact]
    public async Task Account_that_creates_no_alerts_by_default_is_found_though_the_provider_sends_nothing()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("services", account.Services["tier-high"], new { alert_creation = "create_incidents" });

        Assert.Equal(
            [
                Finding(
                    "FKS577",
                    "pagerduty/services/tier-high/alertCreation",
                    "create_incidents",
                    "Without alerts, the severity of an event sets no urgency and alerts are not put together: a ticket would wake somebody. Pulumi's provider does not send this setting, so pulumi up does not correct it.",
                    $"Set it in PagerDuty: the service, Settings, Create alerts and incidents (PUT /services/{account.Services["tier-high"]} with alert_creation create_alerts_and_incidents)."),
            ],
            await FindingsAsync(account));
    }

    [Theory]
    [InlineData("disabled", "FKS578 pagerduty/services/tier-critical/status = disabled\n       A disabled service opens no incidents, so nobody hears of its pages.\n       Enable it in PagerDuty: the service, More, Enable Service.")]
    [InlineData("maintenance", "FKS579 pagerduty/services/tier-critical/status = maintenance (advice)\n       During maintenance it opens no incidents, so nobody hears of its pages.\n       End the maintenance window in PagerDuty as soon as the work is done.")]
    public async Task Service_that_opens_no_incidents_is_found(string status, string finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("services", account.Services["tier-critical"], new { status });

        Assert.Equal([finding], await FindingsAsync(account));
    }

    [Fact]
    public async Task Service_that_was_changed_by_hand_is_found_field_by_field()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var other = await pagerDuty.PostAsync("escalation_policies", new
        {
            escalation_policy = new { type = "escalation_policy", name = "Theirs", escalation_rules = new[] { new { escalation_delay_in_minutes = 5, targets = new[] { new { type = "user_reference", id = "PACCOWN" } } } } },
        });
        await pagerDuty.TouchAsync("services", account.Services["tier-critical"], new
        {
            _policy = (string)other["escalation_policy"]!["id"]!,
            acknowledgement_timeout = 3600,
            auto_resolve_timeout = 14400,
            incident_urgency_rule = new { type = "constant", urgency = "low" },
        });
        await pagerDuty.TouchAsync("services", account.Services["tier-low"], new { support_hours = (object?)null, scheduled_actions = Array.Empty<object>() });

        Assert.Equal(
            [
                Finding("FKS576", "pagerduty/services/tier-critical/escalationPolicy", "Theirs", "The plan says fks.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-critical/acknowledgementTimeout", "3600 s", "The plan says 1800 s.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-critical/autoResolveTimeout", "14400 s", "The plan says never.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-critical/urgency", "low", "The plan says severity_based.", Corrects),
                Finding("FKS576", "pagerduty/services/tier-low/supportHours", "none", "The plan says 09:00:00 to 17:00:00 on days 1, 2, 3, 4, 5 (Europe/Berlin).", Corrects),
                Finding("FKS576", "pagerduty/services/tier-low/whenSupportHoursBegin", "nothing changes", "The plan says high.", Corrects),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Grouping_that_was_taken_away_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var setting = (await pagerDuty.ControlAsync("state"))["alert_grouping_settings"]!.AsObject().Single(pair => (string)pair.Value!["_services"]![0]! == account.Services["platform"]);
        await pagerDuty.ControlAsync("delete", new { kind = "alert_grouping_settings", id = setting.Key });

        Assert.Equal(
            [Finding("FKS576", "pagerduty/services/platform/alertGrouping", "none", "The plan says content_based, all of component, group, severity within 300 s.", Corrects)],
            await FindingsAsync(account));
    }

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
                    "Each has a key of its own, and each key opens incidents; the plan has one. An answer of PagerDuty was lost when it was made, and it was made again.",
                    $"Delete the one whose key Alertmanager has not (DELETE /services/{service}/integrations/{second})."),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Service_without_an_integration_is_found_by_what_it_lacks_and_by_the_key_that_leads_nowhere()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("services", account.Services["platform"], new { _integrations = new { } });

        var findings = await FindingsAsync(account);

        Assert.Equal(Finding("FKS580", "pagerduty/services/platform/integrations", "(nothing)", "Without an integration no event of Alertmanager reaches this service.", "Run pulumi up --refresh, which makes it and hands its key to Alertmanager."), findings[0]);
        Assert.All(findings.Skip(1), finding => Assert.StartsWith("FKS583 pagerduty/services/platform/integrations/key = sha256 ", finding, StringComparison.Ordinal));
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
                    "sha256 " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("00000000000000000000000000000042"u8))[..8],
                    $"Alertmanager's receiver {receiver} has a key that is none of this service's, so its pages are lost or open incidents elsewhere.",
                    "Run pulumi up --refresh, which hands the right key to Alertmanager."),
            ],
            inspection.Findings.Select(finding => finding.ToString()));
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

        var inspection = await VerifyAsync(account, () => throw new Ops.PagerDuty.Api.LookFailure("There is no cluster.", "Make one.", endsAll: false));

        Assert.Equal([new Unseen("the keys that Alertmanager has", "There is no cluster.", "Make one.")], inspection.NotLookedAt);
        Assert.Equal("Delete the one whose key Alertmanager has not: this command says which, where it can read the cluster.", Assert.Single(inspection.Findings).Remedy);
    }

    [Theory]
    [InlineData("email_contact_method", "high", 0, false, "FKS561 pagerduty/users/grace/contactMethods = grace@fks.example\n       Grace has no phone, text message or app that PagerDuty can reach, so no page wakes this person.\n       Grace adds one in PagerDuty: My Profile, Contact Information.")]
    [InlineData("phone_contact_method", "high", 0, true, "FKS561 pagerduty/users/grace/contactMethods = grace@fks.example\n       Grace has no phone, text message or app that PagerDuty can reach, so no page wakes this person.\n       Grace adds one in PagerDuty: My Profile, Contact Information.")]
    [InlineData("phone_contact_method", "low", 0, false, "FKS562 pagerduty/users/grace/notificationRules = grace@fks.example\n       No notification rule of Grace for incidents of high urgency uses a phone, a text message or the app, so a page wakes nobody.\n       Grace adds one in PagerDuty: My Profile, Notification Rules, high-urgency incidents, immediately.")]
    [InlineData("phone_contact_method", "high", 7, false, "FKS563 pagerduty/users/grace/notificationRules = 7 min (advice)\n       Grace is woken so long after a page, and the page goes on to the next step after 7 min.\n       Grace adds a rule in PagerDuty that begins immediately: My Profile, Notification Rules.")]
    [InlineData("sms_contact_method", "high", 6, false, null)]
    public async Task Person_whom_no_page_wakes_in_time_is_found(string type, string urgency, int delay, bool blacklisted, string? finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await account.SetContactsAsync("grace", type, urgency, delay, blacklisted);

        Assert.Equal(finding is null ? [] : [finding], await FindingsAsync(account));
    }

    [Theory]
    [InlineData("Europe/Copenhagen", null)]
    [InlineData("Europe/London", "FKS564 pagerduty/users/ada/timeZone = Europe/London (advice)\n       The roster says Europe/Berlin; PagerDuty shows Ada every time in this one.\n       Correct the roster, or the time zone in the person's PagerDuty profile.")]
    [InlineData("Africa/Algiers", "FKS564 pagerduty/users/ada/timeZone = Africa/Algiers (advice)\n       The roster says Europe/Berlin; PagerDuty shows Ada every time in this one.\n       Correct the roster, or the time zone in the person's PagerDuty profile.")]
    public async Task Person_in_another_time_zone_is_said(string zone, string? finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("users", account.Users["ada"], new { time_zone = zone });

        Assert.Equal(finding is null ? [] : [finding], await FindingsAsync(account));
    }

    private static string Finding(string code, string path, string value, string problem, string remedy) => $"{code} {path} = {value}\n       {problem}\n       {remedy}";

    private static async Task<Inspection> VerifyAsync(SeededAccount account, Func<Task<AlertmanagerKeyFiles>> keys)
    {
        var inspection = new Inspection(new ReportLog());
        await new AccountVerification(PagerDutyClients.Account(account.Double.Api), account.Target, inspection, Targets.Now, CancellationToken.None).RunAsync(keys);
        return inspection;
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(SeededAccount account)
    {
        var inspection = await VerifyAsync(account, () => Task.FromResult(account.KeyFiles));
        Assert.Empty(inspection.NotLookedAt);
        return [.. inspection.Findings.Select(finding => finding.ToString())];
    }
}
