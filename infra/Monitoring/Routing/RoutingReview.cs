using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Routing;

/// <summary>Looks at routes and inhibitions for what no tool of Alertmanager's refuses.</summary>
public static class RoutingReview
{
    /// <summary>The only alerts that may end where nobody is told: they speak to machines.</summary>
    private static readonly string[] _mayBeUnheard = [AlertNames.Watchdog, AlertNames.SliRecordingsFresh, AlertNames.ServiceDown];

    public static IEnumerable<Finding> Check(RoutingPlan routing) =>
        [.. Receivers(routing), .. routing.Routes.SelectMany((route, index) => Route(routing, route, index)), .. routing.Inhibitions.SelectMany(Inhibition)];

    private static IEnumerable<Finding> Receivers(RoutingPlan routing)
    {
        var named = routing.Routes.Prepend(routing.Root).Select(route => route.Receiver).ToHashSet(StringComparer.Ordinal);
        var known = routing.Receivers.ToDictionary(receiver => receiver.Name, StringComparer.Ordinal);
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
        foreach (var route in routing.Routes.Prepend(routing.Root).Where(route => someWay && known.TryGetValue(route.Receiver, out var receiver) && receiver.IsUnheard && !IsForMachines(route)))
        {
            yield return RoutingFindings.NobodyHears($"routing/routes/{route.Receiver}", route.Receiver);
        }
    }

    private static bool IsForMachines(Route route) =>
        route.Matchers.Any(matcher => matcher is { Label: "alertname", Operator: MatchOperator.Equal } && _mayBeUnheard.Contains(matcher.Value));

    private static IEnumerable<Finding> Route(RoutingPlan routing, Route route, int index)
    {
        var path = $"routing/routes/{route.Receiver}";
        if (routing.Routes.Take(index).FirstOrDefault(earlier => MatcherLogic.Implies(route.Matchers, earlier.Matchers)) is { } before)
        {
            yield return RoutingFindings.Unreachable(path, before.Receiver);
        }

        if (route.InWorkingHours && MatcherLogic.Admits(route.Matchers, LabelNames.Severity, SeverityLabel.Of(Severity.Page)))
        {
            yield return RoutingFindings.MutedPage(path, route.Receiver);
        }
    }

    private static IEnumerable<Finding> Inhibition(InhibitRule rule, int index)
    {
        var path = FormattableString.Invariant($"routing/inhibitions/{index}");
        if (rule.Equal.IsEmpty)
        {
            yield return RoutingFindings.NoEqual(path);
        }

        foreach (var label in rule.Equal.Where(label => label != LabelNames.Environment && (MatcherLogic.Admits(rule.Source, label, "") || MatcherLogic.Admits(rule.Target, label, ""))))
        {
            yield return RoutingFindings.EqualMayBeMissing(path, label);
        }

        if (!MatcherLogic.Exclude(rule.Source, rule.Target))
        {
            yield return RoutingFindings.MayHoldBackItself(path);
        }
    }
}
