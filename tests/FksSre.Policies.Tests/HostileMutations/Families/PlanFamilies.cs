using System.Collections.Immutable;
using FksSre.Monitoring.Routing;
using FksSre.OnCall.PagerDuty;
using FksSre.Policies.Rules.Plan;
using FksSre.PromQl;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>
/// Who is told of what. Alertmanager's configuration is a secret text when rules over resources see it, so that it is spoilt in the plan
/// that it is written from.
/// </summary>
internal static class PlanFamilies
{
    private const string Nothing = "nothing";

    /// <summary>Each with its family's name before its own.</summary>
    public static IEnumerable<(string Name, Func<ReviewedPlan> Make)> Mutants(ReviewedPlan plan) =>
        [.. Routes(plan), .. Receivers(plan), .. Inhibitions(plan), .. Account(plan)];

    private static IEnumerable<(string, Func<ReviewedPlan>)> Routes(ReviewedPlan plan)
    {
        var routes = plan.Monitoring.Routing.Routes;
        for (var at = 0; at < routes.Length; at++)
        {
            var (place, route) = (at, routes[at]);
            var name = $"routes[{place}] to {route.Receiver}";
            yield return ($"plan-route-dropped: {name}", () => With(routes.RemoveAt(place)));
            yield return ($"plan-route-misled: {name} to another receiver", () =>
                With(routes.SetItem(place, route with { Receiver = Nothing }))
            );
            yield return ($"plan-route-by-day-only: {name}", () => With(routes.SetItem(place, route with { InWorkingHours = true })));
            for (var one = 0; one < route.Matchers.Length; one++)
            {
                var which = one;
                var wrong = route.Matchers[which] with { Value = Nothing };
                yield return ($"plan-route-for-nobody: {name} {wrong.Label}[{which}]", () =>
                    With(routes.SetItem(place, route with { Matchers = route.Matchers.SetItem(which, wrong) }))
                );
            }
        }

        ReviewedPlan With(ImmutableArray<Route> changed) => Routing(plan, routing => routing with { Routes = changed });
    }

    private static IEnumerable<(string, Func<ReviewedPlan>)> Receivers(ReviewedPlan plan)
    {
        var receivers = plan.Monitoring.Routing.Receivers;
        for (var at = 0; at < receivers.Length; at++)
        {
            var (place, receiver) = (at, receivers[at]);
            yield return ($"plan-receiver-dropped: {receiver.Name}", () => With(receivers.RemoveAt(place)));
            yield return ($"plan-receiver-renamed: {receiver.Name}", () =>
                With(receivers.SetItem(place, receiver with { Name = Nothing }))
            );
            for (var one = 0; one < receiver.Integrations.Length; one++)
            {
                var which = one;
                yield return ($"plan-integration-dropped: {receiver.Name} {receiver.Integrations[which].GetType().Name}[{which}]", () =>
                    With(receivers.SetItem(place, receiver with { Integrations = receiver.Integrations.RemoveAt(which) }))
                );
            }
        }

        ReviewedPlan With(ImmutableArray<Receiver> changed) => Routing(plan, routing => routing with { Receivers = changed });
    }

    private static IEnumerable<(string, Func<ReviewedPlan>)> Inhibitions(ReviewedPlan plan)
    {
        var rules = plan.Monitoring.Routing.Inhibitions;
        for (var at = 0; at < rules.Length; at++)
        {
            var (place, rule) = (at, rules[at]);
            yield return ($"plan-inhibition-for-nobody: inhibitions[{place}]", () =>
                With(place, rule with { Source = Wrong(rule.Source) })
            );
            yield return ($"plan-inhibition-of-nothing: inhibitions[{place}]", () =>
                With(place, rule with { Target = Wrong(rule.Target) })
            );
            yield return ($"plan-inhibition-of-everything: inhibitions[{place}]", () => With(place, rule with { Target = [] }));
            yield return ($"plan-inhibition-by-everything: inhibitions[{place}]", () => With(place, rule with { Source = [] }));
        }

        ReviewedPlan With(int place, InhibitRule rule) =>
            Routing(plan, routing => routing with { Inhibitions = rules.SetItem(place, rule) });
    }

    private static IEnumerable<(string, Func<ReviewedPlan>)> Account(ReviewedPlan plan)
    {
        var account = plan.OnCall!;
        foreach (var receiver in account.Receivers.Keys)
        {
            yield return ($"plan-key-of-nobody: {receiver}", () => With(account with { Receivers = account.Receivers.Remove(receiver) }));
        }

        foreach (var service in account.Services)
        {
            yield return ($"plan-service-dropped: {service.Name}", () =>
                With(account with { Services = account.Services.Remove(service) })
            );
            yield return ($"plan-service-misled: {service.Name}", () =>
                With(account with { Services = account.Services.Replace(service, service with { Policy = Nothing }) })
            );
        }

        foreach (var policy in account.Policies)
        {
            yield return ($"plan-policy-dropped: {policy.Name}", () => With(account with { Policies = account.Policies.Remove(policy) }));
            yield return ($"plan-policy-emptied: {policy.Name}", () =>
                With(account with { Policies = account.Policies.Replace(policy, policy with { Rules = [] }) })
            );
        }

        foreach (var schedule in account.Schedules)
        {
            yield return ($"plan-schedule-dropped: {schedule.Name}", () =>
                With(account with { Schedules = account.Schedules.Remove(schedule) })
            );
        }

        yield return ("plan-nobody-left: users", () => With(account with { Users = [] }));

        ReviewedPlan With(OnCallPlan changed) => plan with { OnCall = changed };
    }

    private static ImmutableArray<LabelMatcher> Wrong(ImmutableArray<LabelMatcher> matchers) =>
        [matchers[0] with { Value = Nothing }, .. matchers[1..]];

    private static ReviewedPlan Routing(ReviewedPlan plan, Func<RoutingPlan, RoutingPlan> change) =>
        plan with
        {
            Monitoring = plan.Monitoring with { Routing = change(plan.Monitoring.Routing) },
        };
}
