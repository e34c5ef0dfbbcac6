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
        _receivers = plan.Routing.Receivers.GroupBy(receiver => receiver.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
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
    public ImmutableArray<PlannedWay> Ways(PlannedRoute route) => _receivers.TryGetValue(route.Receiver, out var receiver) ? receiver.Ways : [];

    private ImmutableSortedDictionary<string, string> Labels(PlannedAlert alert) =>
        alert.AlertLabels.SetItem(LabelNames.Environment, _plan.Environment.Name).SetItem("cluster", _plan.Environment.Cluster);
}
