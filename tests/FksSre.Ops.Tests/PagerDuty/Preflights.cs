using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Preflight;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Asks an account whether it would take a deployment.</summary>
internal static class Preflights
{
    public const string ScheduleType = "pagerduty:index/schedule:Schedule";
    public const string PolicyType = "pagerduty:index/escalationPolicy:EscalationPolicy";
    public const string ServiceType = "pagerduty:index/service:Service";
    public const string IntegrationType = "pagerduty:index/serviceIntegration:ServiceIntegration";

    /// <summary>Of a stack that was never deployed.</summary>
    public static StackState Empty { get; } = new(new Dictionary<(string, string), string>());

    /// <summary>An account that has the users of a target, and nothing else of it.</summary>
    public static async Task<AccountTarget> OnlyUsersAsync(PagerDutyDouble pagerDuty, AccountTarget target, string plan = "business")
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset(), plan);
        foreach (var person in target.Plan.Users)
        {
            await pagerDuty.ControlAsync("users", new { name = person.Name, email = person.Email });
        }

        return target;
    }

    /// <summary>As Pulumi would have it after the deployment.</summary>
    public static async Task<StackState> StateAsync(SeededAccount account)
    {
        var all = await account.Double.ControlAsync("state");
        var ids = new Dictionary<(string, string), string>();
        foreach (var planned in PlannedObject.Of(Registrations.Of(account.Target.Plan)))
        {
            ids[(planned.Kind.Type, planned.Resource.Name)] = all[planned.Kind.Path]!
                .AsObject()
                .First(pair => (string)pair.Value!["name"]! == planned.Name)
                .Key;
        }

        foreach (var (service, id) in account.Integrations)
        {
            ids[(IntegrationType, $"oncall-integration-{service}")] = id;
        }

        return new(ids);
    }

    public static Task<Inspection> PreflightAsync(PagerDutyDouble pagerDuty, AccountTarget target, StackState state) =>
        PreflightAsync(pagerDuty, target, () => Task.FromResult(state));

    public static async Task<Inspection> PreflightAsync(PagerDutyDouble pagerDuty, AccountTarget target, Func<Task<StackState>> state)
    {
        var inspection = new Inspection(new ReportLog());
        await new AccountPreflight(
            PagerDutyClients.Account(pagerDuty.Api),
            target,
            inspection,
            Targets.Now,
            CancellationToken.None
        ).RunAsync(Registrations.Of(target.Plan), state);
        return inspection;
    }
}
