using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>After a deployment: whether PagerDuty does what the roster says.</summary>
internal sealed class AccountVerification(
    PagerDutyAccount account,
    AccountTarget target,
    Inspection inspection,
    Instant now,
    CancellationToken cancellation
)
{
    private const string Users = "users";

    private readonly Dictionary<string, ServiceAnswer> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _schedules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _policies = new(StringComparer.Ordinal);
    private readonly List<PolicyAnswer> _found = [];
    private bool _areSchedulesKnown = true;
    private bool _arePoliciesKnown = true;

    /// <param name="keys">The keys that Alertmanager has.</param>
    public async Task RunAsync(Func<Task<AlertmanagerKeyFiles>> keys)
    {
        var users = await KnownUsers.ReadAsync(inspection, account, target.Plan.Users, _ => true, cancellation);
        inspection.Add(Notifications.Check(target, users, now));
        foreach (var planned in target.Plan.Policies)
        {
            await FindPolicyAsync(planned);
        }

        foreach (var planned in target.Plan.Schedules)
        {
            await CheckScheduleAsync(planned, users);
        }

        foreach (var planned in target.Plan.Policies.Where(policy => _policies.ContainsKey(policy.Id)))
        {
            await CheckPolicyAsync(planned, users);
        }

        foreach (var planned in target.Plan.Services)
        {
            await CheckServiceAsync(planned);
        }

        var given = await inspection.LookAsync("the keys that Alertmanager has", keys);
        inspection.Add(IntegrationKeys.Check(target.Plan, _services, given));
        await CheckNamesAsync();
    }

    private async Task FindPolicyAsync(OnCallPolicy planned)
    {
        var found = await inspection.LookAsync($"the escalation policy {planned.Name}", () =>
            account.PoliciesAsync(planned.Name, cancellation)
        );
        _arePoliciesKnown &= found is not null;
        if (One(found, $"policies/{planned.Id}", "escalation_policies", planned.Name, policy => policy.Id) is { } policy)
        {
            _policies.Add(planned.Id, policy.Id);
            _found.Add(policy);
        }
    }

    /// <summary>Where there are several, the one that our policies use is ours: the others are what lost answers left.</summary>
    private async Task CheckScheduleAsync(OnCallSchedule planned, KnownUsers users)
    {
        var found = await inspection.LookAsync($"the schedule {planned.Name}", () => account.SchedulesAsync(planned.Name, cancellation));
        _areSchedulesKnown &= found is not null;
        var used = _found
            .SelectMany(policy => policy.EscalationRules)
            .SelectMany(rule => rule.Targets)
            .Select(each => each.Id)
            .ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<ScheduleAnswer>? ordered = found is null
            ? null
            : [.. found.OrderByDescending(schedule => used.Contains(schedule.Id)).ThenBy(schedule => schedule.Id, StringComparer.Ordinal)];
        var reason = ordered is [var first, ..] && used.Contains(first.Id) ? ", which the escalation policy uses" : "";
        if (One(ordered, $"schedules/{planned.Id}", "schedules", planned.Name, schedule => schedule.Id, reason) is not { } schedule)
        {
            return;
        }

        _schedules.Add(planned.Id, schedule.Id);
        var layers = await inspection.CompareAsync($"the layers of {planned.Name}", Users, users.AreAllLookedUp, () =>
            account.ScheduleAsync(schedule.Id, now, cancellation)
        );
        if (layers is not null)
        {
            inspection.Add(Layers.Check(target, planned, layers, users, now));
            if (layers.TimeZone != planned.TimeZone)
            {
                inspection.Add(LayerFindings.OtherZone(planned.Id, layers.TimeZone, planned.TimeZone));
            }
        }

        var moments = DutyMoments.Of(target.Schedule(planned.Id), now);
        inspection.Add(
            await inspection.CompareAsync(
                FormattableString.Invariant($"who has the duty in {planned.Name}, at {moments.Count} moments"),
                Users,
                users.AreAllLookedUp,
                () => ScheduleDuties.CheckAsync(account, target, planned.Id, schedule.Id, users, now, cancellation)
            ) ?? []
        );
        inspection.Add(
            await inspection.LookAsync($"overrides of {planned.Name} that were made in PagerDuty", () =>
                ScheduleDuties.CheckOverridesAsync(account, target, planned.Id, schedule.Id, users, now, cancellation)
            ) ?? []
        );
    }

    private async Task CheckPolicyAsync(OnCallPolicy planned, KnownUsers users)
    {
        var id = _policies[planned.Id];
        if (users.AreAllLookedUp && _areSchedulesKnown)
        {
            inspection.Add(Policies.Check(target, planned, _found.Single(policy => policy.Id == id), _schedules, users));
        }
        else
        {
            inspection.MissForIds($"the steps of {planned.Name}", $"{Users} and schedules");
        }

        inspection.Add(
            await inspection.CompareAsync(
                $"whom each step of {planned.Name} reaches in the next 90 days",
                Users,
                users.AreAllLookedUp,
                () => PolicyReach.CheckAsync(account, target, planned.Id, id, users, now, cancellation)
            ) ?? []
        );
    }

    private async Task CheckServiceAsync(OnCallService planned)
    {
        var found = await inspection.LookAsync($"the service {planned.Name}", () => account.ServicesAsync(planned.Name, cancellation));
        if (One(found, $"services/{planned.Id}", "services", planned.Name, service => service.Id) is { } service)
        {
            _services.Add(planned.Id, service);
            if (_arePoliciesKnown)
            {
                inspection.Add(Services.CheckPolicy(planned, service, _policies));
            }
            else
            {
                inspection.MissForIds($"the escalation policy of {planned.Name}", "escalation policies");
            }

            inspection.Add(Services.Check(planned, service));
        }
    }

    private async Task CheckNamesAsync()
    {
        foreach (var team in target.Plan.Teams)
        {
            One(
                await inspection.LookAsync($"the team {team.Name}", () => account.TeamsAsync(team.Name, cancellation)),
                $"teams/{team.Id}",
                "teams",
                team.Name,
                each => each.Id
            );
        }

        if (target.Plan.Platform is { } platform)
        {
            var found = await inspection.LookAsync($"the business service {platform.Name}", () =>
                account.BusinessServicesAsync(platform.Name, cancellation)
            );
            One(found, "platform", "business_services", platform.Name, each => each.Id);
        }
    }

    /// <returns>The one of its name, or the first of several, which are findings; null where there is none, or nothing is known.</returns>
    private T? One<T>(IReadOnlyList<T>? found, string path, string api, string name, Func<T, string> id, string reason = "")
        where T : class
    {
        if (found is [])
        {
            inspection.Add(ObjectFindings.Missing(path, name));
        }
        else if (found is { Count: > 1 })
        {
            inspection.Add(ObjectFindings.Copies(path, api, name, [.. found.Select(id)], reason));
        }

        return found is [var first, ..] ? first : null;
    }
}
