using FksSre.Monitoring.OnCall.Declarations;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Ops.Tests.Lab;
using NodaTime;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Each fault is made in an account that was right before, and is found in words.</summary>
public class VerificationTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private const string Refresh = "Run pulumi up --refresh, then ./fks oncall verify again; if it stays, look at the schedule's layers and overrides in PagerDuty.";
    private const string RefreshPolicy = "Run pulumi up --refresh, then ./fks oncall verify again; if it stays, look at the steps of the policy in PagerDuty.";
    private const string Corrects = "Run pulumi up --refresh, which corrects it.";

    private static readonly OverrideDeclaration _override = new("edsger", new LocalDateTime(2026, 12, 2, 10, 7), new LocalDateTime(2026, 12, 2, 16, 7));

    [Fact]
    public async Task Account_as_deployed_is_right_and_everything_is_looked_at()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));

        var inspection = await VerifyAsync(account);

        Assert.Empty(inspection.Findings.Select(finding => finding.ToString()));
        Assert.Empty(inspection.NotLookedAt);
        Assert.Equal(
            [
                "the user ada@fks.example", "the user grace@fks.example", "the user edsger@fks.example", "the escalation policy fks (prod)",
                "the schedule primary (prod)", "the layers of primary (prod)", "who has the duty in primary (prod), at 22 moments",
                "overrides of primary (prod) that were made in PagerDuty", "whom each step of fks (prod) reaches in the next 90 days",
                "the service Critical services (prod)", "the service High services (prod)", "the service Medium services (prod)", "the service Low services (prod)",
                "the service FKS platform (prod)", "the keys that Alertmanager has", "the team Core (prod)", "the business service FKS platform (prod)",
            ],
            inspection.Looked);
    }

    [Fact]
    public async Task Wrong_person_for_an_hour_is_found_now_and_as_an_override()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await OverrideAsync(account, "edsger", Targets.Now - Duration.FromMinutes(1), Duration.FromHours(1));

        Assert.Equal(
            [
                Finding("FKS565", "pagerduty/schedules/primary/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin)", "Edsger", "Now PagerDuty has Edsger on duty, and the roster says Ada.", Refresh),
                Finding("FKS567", "pagerduty/schedules/primary/overrides", "Edsger", "Somebody made an override in PagerDuty that the roster does not have, from Fri 2026-11-27 13:33 +01 (Europe/Berlin) until Fri 2026-11-27 14:33 +01 (Europe/Berlin); the next change of the roster may undo it.", "Remove it in PagerDuty; if it is wanted, write it into the roster and run pulumi up first."),
                Finding("FKS566", "pagerduty/policies/fks/steps/1/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin)", "Edsger", "Now this step reaches Edsger, and by the roster Ada.", RefreshPolicy),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Wrong_person_for_an_hour_between_all_moments_is_found_as_an_override()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await OverrideAsync(account, "grace", Targets.Now + Duration.FromDays(20), Duration.FromHours(1));

        Assert.Equal("FKS567", Assert.Single(await FindingsAsync(account))[..6]);
    }

    [Fact]
    public async Task Nobody_on_duty_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = Array.Empty<object>() });

        var findings = await FindingsAsync(account);

        Assert.Equal(
            [
                Finding("FKS568", "pagerduty/schedules/primary/layers", "weekly: Ada, Grace, turns of 168 h", "The roster has it, and PagerDuty has no layer like it that goes on.", "Run pulumi up --refresh."),
                Finding("FKS565", "pagerduty/schedules/primary/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin)", "nobody", "Now PagerDuty has nobody on duty, and the roster says Ada. So it is at 8 more moments that were looked at, the last one Mon 2027-11-01 08:59 +01 (Europe/Berlin).", Refresh),
            ],
            findings.Take(2));
        Assert.Equal(["FKS568", "FKS565", "FKS565", "FKS566", "FKS566"], findings.Select(finding => finding[..6]));
    }

    [Fact]
    public async Task Handover_an_hour_off_after_a_change_of_the_clocks_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        // The same hour as Berlin in winter, and no summer time.
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { time_zone = "Africa/Algiers" });

        Assert.Equal(
            [
                Finding("FKS571", "pagerduty/schedules/primary/timeZone", "Africa/Algiers", "It was registered as Europe/Berlin; in another time zone handovers come at other times.", Corrects),
                Finding("FKS565", "pagerduty/schedules/primary/at/Mon 2027-03-29 09:01 +02 (Europe/Berlin)", "Grace", "1 min after the first handover after a change of the clocks PagerDuty has Grace on duty, and the roster says Ada.", Refresh),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Copy_of_a_layer_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]!.AsArray();
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = layers.Append(layers[1]).ToList() });

        Assert.Equal(
            [
                Finding(
                    "FKS569",
                    "pagerduty/schedules/primary/layers",
                    "edsger takes over 2026-12-02 10:07: Edsger, turns of 24 h, until Wed 2026-12-02 16:07 +01 (Europe/Berlin)",
                    "There are 2 layers like it that go on, and the roster has 1: an answer of PagerDuty was lost, or an update ran without a refresh.",
                    "Run pulumi up --refresh, which ends the copies."),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Override_that_was_removed_is_found_at_its_edges_and_in_its_middle()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]!.AsArray();
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = new[] { layers[0] } });

        Assert.Equal(
            [
                Finding("FKS568", "pagerduty/schedules/primary/layers", "edsger takes over 2026-12-02 10:07: Edsger, turns of 24 h, until Wed 2026-12-02 16:07 +01 (Europe/Berlin)", "The roster has it, and PagerDuty has no layer like it that goes on.", "Run pulumi up --refresh."),
                Finding("FKS565", "pagerduty/schedules/primary/at/Wed 2026-12-02 10:07 +01 (Europe/Berlin)", "Grace", "When an override begins PagerDuty has Grace on duty, and the roster says Edsger. So it is at 2 more moments that were looked at, the last one Wed 2026-12-02 16:06 +01 (Europe/Berlin).", Refresh),
                Finding("FKS566", "pagerduty/policies/fks/steps/1/at/Wed 2026-12-02 10:07 +01 (Europe/Berlin)", "Grace", "When an override begins this step reaches Grace, and by the roster Edsger. So it is at 2 more moments that were looked at, the last one Wed 2026-12-02 16:06 +01 (Europe/Berlin).", RefreshPolicy),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Override_that_was_ended_early_is_found_from_there_on()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of(plan: null, _override));
        var layers = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]!.AsArray();
        layers[1]!["end"] = "2026-12-02T11:00:00+00:00";
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = layers });

        var findings = await FindingsAsync(account);

        Assert.Equal(["FKS568", "FKS570", "FKS565", "FKS566"], findings.Select(finding => finding[..6]));
        Assert.Equal(
            Finding("FKS570", "pagerduty/schedules/primary/layers", "edsger takes over 2026-12-02 10:07: Edsger, turns of 24 h, until Wed 2026-12-02 12:00 +01 (Europe/Berlin)", "PagerDuty has this layer, and the roster has not: it may take the duty from somebody.", "Run pulumi up --refresh, which ends it; or end it in PagerDuty."),
            findings[1]);
        Assert.Equal(
            Finding("FKS565", "pagerduty/schedules/primary/at/Wed 2026-12-02 13:07 +01 (Europe/Berlin)", "Grace", "In the middle of an override PagerDuty has Grace on duty, and the roster says Edsger. So it is at 1 more moment that was looked at: Wed 2026-12-02 16:06 +01 (Europe/Berlin).", Refresh),
            findings[2]);
    }

    [Fact]
    public async Task Layer_that_has_ended_is_no_copy()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var layer = (await pagerDuty.ControlAsync("state"))["schedules"]![account.Schedules["primary"]]!["_layers"]![0]!;
        var ended = layer.DeepClone();
        ended["end"] = "2026-11-27T12:00:00+00:00";
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { _layers = new[] { layer, ended } });

        Assert.Empty(await FindingsAsync(account));
    }

    [Fact]
    public async Task Second_schedule_of_the_same_name_is_found_and_the_one_in_use_is_kept()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var copy = await account.PostScheduleAsync(account.Target.Plan.Schedules[0] with { Name = "PRIMARY (prod)" });
        var used = account.Schedules["primary"];

        Assert.Equal(
            [
                Finding(
                    "FKS573",
                    "pagerduty/schedules/primary",
                    "primary (prod)",
                    $"PagerDuty has 2 of this name: {used}, {copy}. An answer of PagerDuty was lost when it was made, and it was made again.",
                    $"Keep {used}, which the escalation policy uses, and delete {copy} in PagerDuty (DELETE /schedules/{copy})."),
            ],
            await FindingsAsync(account));
    }

    [Fact]
    public async Task Name_that_contains_ours_is_no_copy_and_the_second_page_of_a_list_is_read()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        for (var number = 0; number < 103; number++)
        {
            await account.PostScheduleAsync(account.Target.Plan.Schedules[0] with { Name = $"{number} primary (prod)" });
        }

        Assert.Empty(await FindingsAsync(account));
        Assert.Contains("GET /schedules?query=primary%20%28prod%29&limit=100&offset=100 200", await pagerDuty.RequestsAsync());
    }

    [Fact]
    public async Task Everything_that_is_missing_is_found()
    {
        var target = Targets.Of();
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());

        var inspection = await VerifyAsync(target, new AlertmanagerKeyFiles(new Dictionary<string, string>()));

        Assert.Equal(3, inspection.Findings.Count(finding => finding.Code == "FKS560"));
        Assert.Equal(
            ["policies/fks", "schedules/primary", "services/tier-critical", "services/tier-high", "services/tier-medium", "services/tier-low", "services/platform", "teams/core", "platform"],
            inspection.Findings.Where(finding => finding.Code == "FKS572").Select(finding => finding.Path["pagerduty/".Length..]));
        Assert.Equal(
            Finding("FKS560", "pagerduty/users/ada/email", "ada@fks.example", "PagerDuty knows nobody by this address, so Ada cannot be woken.", "Write the address the person signs in to PagerDuty with, or invite the person there."),
            inspection.Findings[0].ToString());
        Assert.Equal(
            Finding("FKS572", "pagerduty/policies/fks", "fks (prod)", "PagerDuty has nothing of this name.", "Run pulumi up; if it was deleted in PagerDuty, pulumi up --refresh."),
            inspection.Findings[3].ToString());
    }

    [Fact]
    public async Task Policy_that_was_changed_by_hand_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.TouchAsync("escalation_policies", account.Policies["fks"], new
        {
            num_loops = 1,
            _rules = new[]
            {
                new { id = "PR1", delay = 30, targets = new[] { new { id = account.Schedules["primary"], kind = "schedules" } }, strategy = "assign_to_everyone" },
                new { id = "PR2", delay = 13, targets = new[] { new { id = account.Users["grace"], kind = "users" } }, strategy = "assign_to_everyone" },
                new { id = "PR3", delay = 13, targets = new[] { new { id = "PACCOWN", kind = "users" } }, strategy = "assign_to_everyone" },
            },
        });

        var findings = await FindingsAsync(account);

        Assert.Equal(
            [
                Finding("FKS574", "pagerduty/policies/fks/steps/1", "schedule primary for 30 min", "The roster says: schedule primary for 7 min.", Corrects),
                Finding("FKS574", "pagerduty/policies/fks/steps/2", "Grace for 13 min", "The roster says: Edsger for 13 min.", Corrects),
                Finding("FKS574", "pagerduty/policies/fks/steps/3", "Account Owner (PACCOWN) for 13 min", "The roster says: nothing.", Corrects),
                Finding("FKS574", "pagerduty/policies/fks/loops", "1", "The roster says: 3.", Corrects),
            ],
            findings.Take(4));
        Assert.StartsWith("FKS566 pagerduty/policies/fks/steps/2/at/Fri 2026-11-27 13:34 +01 (Europe/Berlin) = Grace\n       Now this step reaches Grace, and by the roster Edsger.", Assert.Single(findings.Skip(4)), StringComparison.Ordinal);
    }

    private static string Finding(string code, string path, string value, string problem, string remedy) => $"{code} {path} = {value}\n       {problem}\n       {remedy}";

    private static Task<Inspection> VerifyAsync(SeededAccount account) => VerifyAsync(account.Target, account.KeyFiles, account.Double.Api);

    private Task<Inspection> VerifyAsync(AccountTarget target, AlertmanagerKeyFiles keys) => VerifyAsync(target, keys, pagerDuty.Api);

    private static async Task<Inspection> VerifyAsync(AccountTarget target, AlertmanagerKeyFiles keys, Uri api)
    {
        var inspection = new Inspection(new ReportLog());
        await new AccountVerification(PagerDutyClients.Account(api), target, inspection, Targets.Now, CancellationToken.None).RunAsync(() => Task.FromResult(keys));
        return inspection;
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(SeededAccount account)
    {
        var inspection = await VerifyAsync(account);
        Assert.Empty(inspection.NotLookedAt);
        return [.. inspection.Findings.Select(finding => finding.ToString())];
    }

    private Task OverrideAsync(SeededAccount account, string user, Instant from, Duration length) => pagerDuty.PostAsync(
        $"schedules/{account.Schedules["primary"]}/overrides",
        new { overrides = new[] { new { start = Text(from), end = Text(from + length), user = new { id = account.Users[user], type = "user_reference" } } } });

    private static string Text(Instant at) => NodaTime.Text.InstantPattern.General.Format(at);
}
