using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Routing;

/// <summary>Looks at routes and inhibitions for what Alertmanager refuses, and for what no tool of its own does.</summary>
public static class RoutingReview
{
    /// <summary>The only alerts that may end where nobody is told: they speak to machines.</summary>
    private static readonly string[] _mayBeUnheard = [AlertNames.Watchdog, AlertNames.SliRecordingsFresh, AlertNames.ServiceDown];

    /// <returns>Everything that Alertmanager would refuse, and, where its matchers can be read at all, everything that would be
    /// lost.</returns>
    public static IEnumerable<Finding> Check(RoutingPlan routing) =>
        [.. RefusedConfiguration.Check(routing), .. RefusedConfiguration.HasUnreadableMatchers(routing) ? [] : Lost(routing)];

    private static IEnumerable<Finding> Lost(RoutingPlan routing) =>
        [
            .. Receivers(routing),
            .. routing.Routes.SelectMany((route, index) => Route(routing, route, index)),
            .. routing.Inhibitions.SelectMany((rule, index) => Inhibition(routing, rule, index)),
        ];

    private static IEnumerable<Finding> Receivers(RoutingPlan routing)
    {
        var named = routing.Routes.Prepend(routing.Root).Select(route => route.Receiver).ToHashSet(StringComparer.Ordinal);
        var known = routing.Receivers.DistinctBy(receiver => receiver.Name).ToDictionary(receiver => receiver.Name, StringComparer.Ordinal);
        foreach (var name in named.Where(name => !known.ContainsKey(name)))
        {
            yield return RoutingFindings.UnknownReceiver("routing/routes", name);
        }

        foreach (var name in known.Keys.Where(name => !named.Contains(name)))
        {
            yield return RoutingFindings.UnusedReceiver("routing/receivers", name);
        }

        // Where there is no way to anybody, that is said once, where the ways are configured.
        var someWay = routing.Endpoints is { PagerDutyEvents: not null } or { Discord: not null };
        foreach (
            var route in routing
                .Routes.Prepend(routing.Root)
                .Where(route =>
                    someWay && known.TryGetValue(route.Receiver, out var receiver) && receiver.IsUnheard && !IsForMachines(route)
                )
        )
        {
            yield return RoutingFindings.NobodyHears($"routing/routes/{route.Receiver}", route.Receiver);
        }
    }

    private static bool IsForMachines(Route route) =>
        route.Matchers.Any(matcher =>
            matcher is { Label: "alertname", Operator: MatchOperator.Equal } && _mayBeUnheard.Contains(matcher.Value)
        );

    private static IEnumerable<Finding> Route(RoutingPlan routing, Route route, int index)
    {
        var path = $"routing/routes/{route.Receiver}";
        if (
            routing
                .Routes.Take(index)
                .FirstOrDefault(earlier => !earlier.GoesOn && MatcherLogic.Implies(route.Matchers, earlier.Matchers)) is
            { } before
        )
        {
            yield return RoutingFindings.Unreachable(path, before.Receiver);
        }

        if (route.InWorkingHours && MatcherLogic.Admits(route.Matchers, LabelNames.Severity, SeverityLabel.Of(Severity.Page)))
        {
            yield return RoutingFindings.MutedPage(path, route.Receiver);
        }

        if (
            route.InWorkingHours
            && routing.Receivers.Any(receiver =>
                receiver.Name == route.Receiver
                && receiver.Integrations.Any(integration => integration is Integration.PagerDuty or Integration.Issues)
            )
        )
        {
            yield return RoutingFindings.EndsMuted(path, route.Receiver);
        }
    }

    private static IEnumerable<Finding> Inhibition(RoutingPlan routing, InhibitRule rule, int index)
    {
        var path = FormattableString.Invariant($"routing/inhibitions/{index}");
        if (rule.Equal.IsEmpty)
        {
            yield return RoutingFindings.NoEqual(path);
        }

        foreach (
            var label in rule.Equal.Where(label =>
                label != LabelNames.Environment
                && (MatcherLogic.Admits(rule.Source, label, "") || MatcherLogic.Admits(rule.Target, label, ""))
            )
        )
        {
            yield return RoutingFindings.EqualMayBeMissing(path, label);
        }

        if (!MatcherLogic.Exclude(rule.Source, rule.Target))
        {
            yield return RoutingFindings.MayHoldBackItself(path);
        }

        // The end of one that is told together with what holds it back is told with the other's.
        foreach (
            var label in routing
                .Routes.Where(route => !MatcherLogic.Exclude(route.Matchers, rule.Target))
                .SelectMany(route => route.GroupBy)
                .Distinct(StringComparer.Ordinal)
                .Where(label => !AreAlike(rule, label))
        )
        {
            yield return RoutingFindings.HoldsBackEnds(path, label);
        }
    }

    /// <summary>Whether cause and consequence have the same value of a label.</summary>
    private static bool AreAlike(InhibitRule rule, string label) =>
        rule.Equal.Contains(label)
        || rule.Source.Any(source => source.Label == label && source.Operator == MatchOperator.Equal && rule.Target.Contains(source));
}
