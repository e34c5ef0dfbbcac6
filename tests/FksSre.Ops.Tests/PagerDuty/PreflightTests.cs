using FksSre.Monitoring.OnCall;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Preflight;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Before a deployment: what lost answers left, what somebody else has, what the account cannot hold.</summary>
public class PreflightTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private const string ScheduleType = "pagerduty:index/schedule:Schedule";
    private const string PolicyType = "pagerduty:index/escalationPolicy:EscalationPolicy";
    private const string ServiceType = "pagerduty:index/service:Service";
    private const string IntegrationType = "pagerduty:index/serviceIntegration:ServiceIntegration";

    [Fact]
    public async Task Account_as_deployed_takes_the_next_deployment()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());

        var inspection = await PreflightAsync(account.Target, await StateAsync(account));

        Assert.Empty(inspection.Findings.Select(finding => finding.ToString()));
        Assert.Empty(inspection.NotLookedAt);
        Assert.Equal(
            [
                "Pulumi's state, which says which of the account's things are ours", "what the account can do", "the user ada@fks.example", "the user grace@fks.example", "the user edsger@fks.example",
                "the name of the schedule primary (prod)", "the name of the escalation policy fks (prod)",
                "the name of the service Critical services (prod)", "the integrations of Critical services (prod)", "the name of the service High services (prod)", "the integrations of High services (prod)",
                "the name of the service Medium services (prod)", "the integrations of Medium services (prod)", "the name of the service Low services (prod)", "the integrations of Low services (prod)",
                "the name of the service FKS platform (prod)", "the integrations of FKS platform (prod)", "the name of the team Core (prod)", "the name of the business service FKS platform (prod)",
                $"who uses the schedule oncall-schedule-primary ({account.Schedules["primary"]})", "what PagerDuty would make of the layers of primary (prod)",
            ],
            inspection.Looked);
    }

    [Fact]
    public async Task Nothing_is_changed_in_the_account()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var before = (await pagerDuty.ControlAsync("state")).ToJsonString();

        await PreflightAsync(account.Target, await StateAsync(account));

        Assert.Equal(before, (await pagerDuty.ControlAsync("state")).ToJsonString());
    }

    [Fact]
    public async Task Empty_account_with_its_users_takes_the_first_deployment()
    {
        var target = await OnlyUsersAsync(Targets.Of());

        var inspection = await PreflightAsync(target, Empty);

        Assert.Empty(inspection.Findings.Select(finding => finding.ToString()));
        Assert.Empty(inspection.NotLookedAt);
    }

    [Fact]
    public async Task What_lost_answers_left_is_found_with_the_import_that_mends_it()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        var (schedule, policy, service) = (account.Schedules["primary"], account.Policies["fks"], account.Services["tier-high"]);
        var partial = new StackState(state.Ids
            .Where(pair => pair.Key.Name is not ("oncall-schedule-primary" or "oncall-policy-fks" or "oncall-tier-high" or "oncall-integration-tier-high" or "oncall-integration-tier-low"))
            .ToDictionary(pair => pair.Key, pair => pair.Value));
        var lost = account.Integrations["tier-low"];

        var inspection = await PreflightAsync(account.Target, partial);

        Assert.Equal(
            [
                Finding("FKS584", "pagerduty/schedules/oncall-schedule-primary", "primary (prod)", $"The account has a schedule of this name ({schedule}), and Pulumi's state does not know it. pulumi up would make another one of the same name, and this one would stay.", $"If it is what a lost answer left, take it over: {Registrations.Import(ScheduleType, "oncall-schedule-primary", schedule)}. If it is somebody else's, have it renamed."),
                Finding("FKS584", "pagerduty/escalation_policies/oncall-policy-fks", "fks (prod)", $"The account has an escalation policy of this name ({policy}), and Pulumi's state does not know it. pulumi up would end with \"Name has already been taken\".", $"If it is what a lost answer left, take it over: {Registrations.Import(PolicyType, "oncall-policy-fks", policy)}. If it is somebody else's, have it renamed."),
                Finding("FKS584", "pagerduty/services/oncall-tier-high", "High services (prod)", $"The account has a service of this name ({service}), and Pulumi's state does not know it. pulumi up would end with \"Name has already been taken\".", $"If it is what a lost answer left, take it over: {Registrations.Import(ServiceType, "oncall-tier-high", service)}. If it is somebody else's, have it renamed."),
                Finding("FKS587", "pagerduty/services/Low services (prod)/integrations", lost, "The service has this integration, and Pulumi's state does not know it. Its key opens incidents.", $"Take it over: {Registrations.Import(IntegrationType, "oncall-integration-tier-low", $"{account.Services["tier-low"]}.{lost}")}; or delete it in PagerDuty: DELETE /services/{account.Services["tier-low"]}/integrations/{lost}."),
            ],
            inspection.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Second_one_beside_that_of_the_state_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        var copy = await account.PostScheduleAsync(account.Target.Plan.Schedules[0]);
        var second = (string)(await account.PostIntegrationAsync("tier-low"))["id"]!;
        var service = account.Services["tier-low"];

        var inspection = await PreflightAsync(account.Target, state);

        Assert.Equal(
            [
                Finding("FKS585", "pagerduty/schedules/oncall-schedule-primary", "primary (prod)", $"Beside {account.Schedules["primary"]}, which is Pulumi's, the account has {copy} of the same name: what is left where an answer of PagerDuty was lost.", $"Delete it in PagerDuty: DELETE /schedules/{copy}."),
                Finding("FKS587", "pagerduty/services/Low services (prod)/integrations", second, "The service has this integration, and Pulumi's state does not know it. Its key opens incidents.", $"Delete it in PagerDuty: DELETE /services/{service}/integrations/{second}."),
            ],
            inspection.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task What_the_state_knows_and_the_account_has_not_is_found()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        await pagerDuty.TouchAsync("escalation_policies", account.Policies["fks"], new { name = "Renamed" });

        var inspection = await PreflightAsync(account.Target, state);

        Assert.Equal(
            [Finding("FKS586", "pagerduty/escalation_policies/oncall-policy-fks", "fks (prod)", $"Pulumi's state knows it as {account.Policies["fks"]}, and the account has nothing of that id and name: it was deleted or renamed in PagerDuty.", "See what becomes of it: pulumi preview --refresh --stack prod")],
            inspection.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Without_the_state_nothing_that_is_there_once_is_judged_and_that_is_said()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await account.PostScheduleAsync(account.Target.Plan.Schedules[0]);
        var inspection = new Inspection(new ReportLog());

        await PreflightAsync(account.Target, inspection, () => throw new LookFailure("The command pulumi is not on the PATH.", "Name a file.", endsAll: false));

        Assert.Equal("FKS585", Assert.Single(inspection.Findings).Code);
        Assert.Equal([new Unseen("Pulumi's state, which says which of the account's things are ours", "The command pulumi is not on the PATH.", "Name a file.")], inspection.NotLookedAt);
    }

    [Fact]
    public async Task Fresh_free_account_has_a_policy_already_and_it_becomes_ours()
    {
        var target = Targets.Of(Targets.Declaration(PagerDutyPlan.Free) with { SupportHours = null });
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset(), "free", defaultPolicy: true);
        foreach (var person in target.Plan.Users)
        {
            await pagerDuty.ControlAsync("users", new { name = person.Name, email = person.Email });
        }

        var inspection = await PreflightAsync(target, Empty);

        Assert.Equal(
            [
                Finding(
                    "FKS588",
                    "roster/plan/policies",
                    "1",
                    "The account may have 1, has Default (PDEFEP1) already, and the stack needs 1: pulumi up would end with 402 in the middle.",
                    $"Every new account has the policy Default. Take it over, and pulumi up gives it our name and steps: {Registrations.Import(PolicyType, "oncall-policy-fks", "PDEFEP1")}"),
            ],
            inspection.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Schedule_of_somebody_else_leaves_no_room_on_the_free_plan()
    {
        var target = Targets.Of(Targets.Declaration(PagerDutyPlan.Free) with { SupportHours = null });
        var account = await SeededAccount.OfAsync(pagerDuty, target);
        await pagerDuty.TouchAsync("schedules", account.Schedules["primary"], new { name = "Theirs" });
        await pagerDuty.ControlAsync("delete", new { kind = "escalation_policies", id = account.Policies["fks"] });

        var inspection = await PreflightAsync(target, Empty);

        Assert.Contains(
            Finding("FKS588", "roster/plan/schedules", "1", $"The account may have 1, has Theirs ({account.Schedules["primary"]}) already, and the stack needs 1: pulumi up would end with 402 in the middle.", "Delete it in PagerDuty, or take a plan that has more."),
            inspection.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Abilities_that_the_plan_has_and_the_account_has_not_are_found()
    {
        var target = await OnlyUsersAsync(Targets.Of(), "free");

        var inspection = await PreflightAsync(target, Empty);

        Assert.Equal(
            [
                Finding("FKS589", "roster/plan/abilities/Teams", "teams", "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.", "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."),
                Finding("FKS589", "roster/plan/abilities/SupportHours", "service_support_hours", "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.", "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."),
                Finding("FKS589", "roster/plan/abilities/AlertGrouping", "alert_grouping", "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.", "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."),
                Finding("FKS589", "roster/plan/abilities/BusinessServices", "business_services", "The roster's plan has it, and the account has not: pulumi up would end with 402 or 403 in the middle.", "Take the ability out of the plan in stacks/Roster (it says Everything), or have PagerDuty add it to the account."),
            ],
            inspection.Findings.Select(finding => finding.ToString()));
        // Teams and business services cannot even be listed, which is no sign that there are none.
        Assert.Equal(["the name of the team Core (prod)", "the name of the business service FKS platform (prod)"], inspection.NotLookedAt.Select(unseen => unseen.What));
    }

    [Theory]
    [InlineData(true, "FKS582 pagerduty/schedules/oncall-schedule-old/escalationPolicies = Theirs (PTHEIRS)\n       The schedule (SID) is no longer in the program, and this policy of somebody else's uses it: Pulumi's provider would change that policy to delete the schedule, or crash with half of the update done.\n       Point that policy elsewhere first, in PagerDuty, then deploy.")]
    [InlineData(false, "FKS582 pagerduty/schedules/oncall-schedule-primary/escalationPolicies = Theirs (PTHEIRS) (advice)\n       This policy of somebody else's uses the schedule (SID): as long as it does, the schedule cannot be deleted without changing that policy.\n       Nothing, as long as the schedule stays. Before it goes, point that policy elsewhere.")]
    public async Task Policy_of_somebody_else_on_a_schedule_of_ours_is_found(bool leaves, string finding)
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        var state = await StateAsync(account);
        var id = leaves ? await account.PostScheduleAsync(account.Target.Plan.Schedules[0] with { Name = "old (prod)" }) : account.Schedules["primary"];
        var theirs = await pagerDuty.PostAsync("escalation_policies", new
        {
            escalation_policy = new { type = "escalation_policy", name = "Theirs", escalation_rules = new[] { new { escalation_delay_in_minutes = 5, targets = new[] { new { type = "schedule_reference", id } } } } },
        });
        var ids = leaves ? new Dictionary<(string, string), string>(state.Ids) { [(ScheduleType, "oncall-schedule-old")] = id } : state.Ids;

        var inspection = await PreflightAsync(account.Target, new(ids));

        var expected = finding.Replace("PTHEIRS", (string)theirs["escalation_policy"]!["id"]!, StringComparison.Ordinal).Replace("SID", id, StringComparison.Ordinal);
        Assert.Equal([expected], inspection.Findings.Select(each => each.ToString()));
    }

    [Fact]
    public async Task Person_whom_PagerDuty_does_not_know_is_found_in_whatever_case_and_the_schedule_is_not_judged()
    {
        var target = Targets.Of();
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.ControlAsync("users", new { name = "Ada", email = "ADA@fks.example" });
        await pagerDuty.ControlAsync("users", new { name = "Edsger", email = "edsger@fks.example" });

        var inspection = await PreflightAsync(target, Empty);

        Assert.Equal(["grace@fks.example"], inspection.Findings.Select(finding => finding.Value));
        Assert.Equal(
            [new Unseen("what PagerDuty would make of the layers of primary (prod)", "PagerDuty does not know grace yet.", "Deploy first where they are invited by the deployment, then ./fks oncall verify; else see the findings.")],
            inspection.NotLookedAt);
    }

    [Fact]
    public async Task Schedule_that_PagerDuty_refuses_is_found_in_its_words()
    {
        var target = await OnlyUsersAsync(Targets.Of());
        var toronto = target with { Plan = target.Plan with { Schedules = [target.Plan.Schedules[0] with { TimeZone = "America/Toronto" }] } };

        var inspection = await PreflightAsync(toronto, Empty);

        Assert.Equal(
            [Finding("FKS575", "pagerduty/schedules/primary", "primary (prod)", "PagerDuty refuses it: Invalid Input Provided; time zone is not a valid tzinfo identifier.", "Correct the schedule in the roster; pulumi up would end with the same words.")],
            inspection.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Layers_that_PagerDuty_would_read_differently_are_found()
    {
        var target = await OnlyUsersAsync(Targets.Of());
        var schedule = target.Plan.Schedules[0];
        var shifted = schedule with { Layers = [schedule.Layers[0] with { CountedFrom = "2026-01-12T09:00:00+01:00" }] };

        var inspection = await PreflightAsync(target with { Plan = target.Plan with { Schedules = [shifted] } }, Empty);

        Assert.Equal(["Grace", "Ada"], inspection.Findings.Select(finding => finding.Value));
        Assert.StartsWith("5 min from now PagerDuty has Grace on duty, and the roster says Ada. So it is at ", inspection.Findings[0].Problem, StringComparison.Ordinal);
        Assert.Equal("Please report it with the roster: PagerDuty reads its layers differently. Nothing has been changed.", inspection.Findings[0].Remedy);
    }

    [Fact]
    public async Task Token_that_may_only_read_leaves_the_preview_unknown()
    {
        var account = await SeededAccount.OfAsync(pagerDuty, Targets.Of());
        await pagerDuty.FaultAsync("403", "^/schedules/preview$");

        var inspection = await PreflightAsync(account.Target, await StateAsync(account));

        Assert.Empty(inspection.Findings);
        Assert.Equal(["what PagerDuty would make of the layers of primary (prod)"], inspection.NotLookedAt.Select(unseen => unseen.What));
    }

    private static StackState Empty { get; } = new(new Dictionary<(string, string), string>());

    private static string Finding(string code, string path, string value, string problem, string remedy) => $"{code} {path} = {value}\n       {problem}\n       {remedy}";

    private async Task<AccountTarget> OnlyUsersAsync(AccountTarget target, string plan = "business")
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset(), plan);
        foreach (var person in target.Plan.Users)
        {
            await pagerDuty.ControlAsync("users", new { name = person.Name, email = person.Email });
        }

        return target;
    }

    /// <summary>As Pulumi would have it after the deployment.</summary>
    private async Task<StackState> StateAsync(SeededAccount account)
    {
        var all = await pagerDuty.ControlAsync("state");
        var ids = new Dictionary<(string, string), string>();
        foreach (var planned in PlannedObject.Of(Registrations.Of(account.Target.Plan)))
        {
            ids[(planned.Kind.Type, planned.Resource.Name)] = all[planned.Kind.Path]!.AsObject().First(pair => (string)pair.Value!["name"]! == planned.Name).Key;
        }

        foreach (var (service, id) in account.Integrations)
        {
            ids[(IntegrationType, $"oncall-integration-{service}")] = id;
        }

        return new(ids);
    }

    private async Task<Inspection> PreflightAsync(AccountTarget target, StackState state)
    {
        var inspection = new Inspection(new ReportLog());
        await PreflightAsync(target, inspection, () => Task.FromResult(state));
        return inspection;
    }

    private Task PreflightAsync(AccountTarget target, Inspection inspection, Func<Task<StackState>> state) =>
        new AccountPreflight(PagerDutyClients.Account(pagerDuty.Api), target, inspection, Targets.Now, CancellationToken.None).RunAsync(Registrations.Of(target.Plan), state);
}
