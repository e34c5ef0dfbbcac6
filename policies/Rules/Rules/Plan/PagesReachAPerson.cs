using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.OnCall.PagerDuty;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

/// <summary>
/// Followed to the end: the route, the receiver, the service behind its key, the policy, each of its rules, its schedules, people.
/// </summary>
internal sealed class PagesReachAPerson()
    : PlanPolicy(
        "pages-reach-a-person",
        PolicySeverity.Critical,
        "Every alert that pages ends at a person, at every hour, or an outage is noticed by its users alone.",
        "Follow the way that is named from the alert on, and close the gap in routes, receivers or the roster."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var routing = plan.Monitoring.Routing;
        // Where there is no way to anybody at all, the configuration's own findings say so, once.
        if (routing.Endpoints is { PagerDutyEvents: null, Discord: null })
        {
            return;
        }

        var ours = plan.Alerts.Select(pair => (pair.Place, Labels: pair.Alert.Labels.SetItem("alertname", pair.Alert.Alert)));
        var unforeseen = RouteCases
            .Of(plan.Monitoring.Catalogue, plan.Monitoring.Environment)
            .Select(one => (Place: $"routing/{string.Join(',', one.Labels.Select(label => $"{label.Key}={label.Value}"))}", one.Labels));
        foreach (var (place, labels) in ours.Concat(unforeseen).Where(alert => Pages(alert.Labels)))
        {
            var gaps = routing.RoutesOf(labels).Select(route => Gap(plan, route)).ToList();
            report.Require(place, gaps.Contains(null), $"This page reaches nobody: {gaps.OfType<string>().FirstOrDefault()}.");
        }
    }

    private static bool Pages(IReadOnlyDictionary<string, string> labels) =>
        labels.GetValueOrDefault(LabelNames.Severity) == SeverityLabel.Of(ServiceLevels.Alerting.Severity.Page);

    /// <returns>Null: somebody is woken.</returns>
    private static string? Gap(ReviewedPlan plan, Route route)
    {
        if (route.InWorkingHours)
        {
            return $"the route to {route.Receiver} tells within working hours alone";
        }

        var receiver = plan.Monitoring.Routing.Receivers.FirstOrDefault(receiver => receiver.Name == route.Receiver);
        return receiver switch
        {
            null => $"there is no receiver {route.Receiver}",
            { Integrations.IsEmpty: true } => $"the receiver {route.Receiver} tells nobody",
            _ when plan.OnCall is null => null,
            { KeyFile: null } => $"the receiver {route.Receiver} does not speak to PagerDuty",
            _ => Gap(plan.OnCall, receiver.Name),
        };
    }

    private static string? Gap(OnCallPlan account, string receiver)
    {
        if (
            !account.Receivers.TryGetValue(receiver, out var behind)
            || account.Services.FirstOrDefault(s => s.Id == behind) is not { } service
        )
        {
            return $"no service of PagerDuty stands behind the receiver {receiver}";
        }

        if (account.Policies.FirstOrDefault(policy => policy.Id == service.Policy) is not { } policy)
        {
            return $"the service {service.Name} has no escalation policy {service.Policy}";
        }

        return policy.Rules.IsEmpty
            ? $"the escalation policy {policy.Name} has no rule"
            : policy.Rules.Select((rule, step) => Gap(account, policy, rule, step + 1)).FirstOrDefault(gap => gap is not null);
    }

    private static string? Gap(OnCallPlan account, OnCallPolicy policy, OnCallRule rule, int step)
    {
        var users = account.Users.Select(user => user.Id).ToHashSet(StringComparer.Ordinal);
        var filled = account
            .Schedules.Where(schedule => schedule.Layers.Any(layer => layer.Users.Any(users.Contains)))
            .Select(schedule => schedule.Id)
            .ToHashSet(StringComparer.Ordinal);
        return rule.Users.Any(users.Contains) || rule.Schedules.Any(filled.Contains)
            ? null
            : FormattableString.Invariant($"step {step} of the escalation policy {policy.Name} names nobody");
    }
}
