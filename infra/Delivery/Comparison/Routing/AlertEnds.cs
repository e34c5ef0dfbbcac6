using System.Collections.Immutable;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;

namespace FksSre.Delivery.Comparison.Routing;

/// <summary>Where the alerts of one side end.</summary>
internal sealed class AlertEnds
{
    private readonly RenderedPlan _plan;
    private readonly RoutingPlan _routing;
    private readonly Dictionary<string, PlannedReceiver> _receivers;

    public AlertEnds(RenderedPlan plan)
    {
        _plan = plan;
        _routing = ReadRouting.Of(plan.Routing);
        _receivers = plan
            .Routing.Receivers.GroupBy(receiver => receiver.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>The routes that take it, as they stand in the render.</summary>
    public IReadOnlyList<PlannedRoute> RoutesOf(PlannedAlert alert) =>
        [
            .. _routing
                .RoutesOf(Labels(alert))
                .Select(route => _routing.Routes.IndexOf(route) is var at and >= 0 ? _plan.Routing.Routes[at] : _plan.Routing.Root),
        ];

    /// <summary>What Alertmanager calls its group.</summary>
    public string GroupKey(PlannedAlert alert) => GroupKeys.Of(_routing, Labels(alert));

    /// <summary>Whether it becomes an incident of PagerDuty.</summary>
    public bool IsIncident(PlannedAlert alert) => RoutesOf(alert).SelectMany(route => Ways(route)).Any(way => way.Kind == "pagerDuty");

    /// <summary>The ways of a route's receiver.</summary>
    public ImmutableArray<PlannedWay> Ways(PlannedRoute route) =>
        _receivers.TryGetValue(route.Receiver, out var receiver) ? receiver.Ways : [];

    /// <summary>Whether nothing differs that decides where an alert ends: then most comparisons need not look further.</summary>
    public static bool AreSame(RenderedPlan before, RenderedPlan after) =>
        Inputs(before).SequenceEqual(Inputs(after), StringComparer.Ordinal);

    private static IEnumerable<string> Inputs(RenderedPlan plan) =>
        [
            .. plan.Routing.Routes.Prepend(plan.Routing.Root).Select(RouteText.Of),
            .. plan.Routing.Receivers.Select(receiver => $"{receiver.Name} {WayText.Of(receiver.Ways)}"),
            $"{plan.Environment.Name} {plan.Environment.Cluster}",
            .. PlannedAlert
                .Of(plan)
                .Select(alert => $"{alert.Name} {string.Join(',', alert.Rule.Labels.Select(label => $"{label.Key}={label.Value}"))}"),
        ];

    private Dictionary<string, string> Labels(PlannedAlert alert) =>
        new(alert.Rule.Labels, StringComparer.Ordinal)
        {
            ["alertname"] = alert.Name,
            [LabelNames.Environment] = _plan.Environment.Name,
            ["cluster"] = _plan.Environment.Cluster,
        };
}
