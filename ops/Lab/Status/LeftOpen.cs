using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.Ops.Lab.Sink;
using FksSre.PromQl;

namespace FksSre.Ops.Lab.Status;

/// <summary>
/// Incidents that are open at the pager and that nothing fires for: their end was silenced, or their rule or route is gone.
/// </summary>
internal static class LeftOpen
{
    /// <summary>More than Alertmanager takes to tell of an end by itself.</summary>
    private static readonly TimeSpan _slack = TimeSpan.FromMinutes(1);

    /// <summary>All that fires, or did so recently that Alertmanager may not have told of its end yet.</summary>
    public static string Recently(RoutingPlan routing)
    {
        var slowest = routing.Routes.Prepend(routing.Root).Max(route => route.GroupInterval);
        return $"max_over_time(ALERTS{{alertstate=\"firing\",{LabelNames.Severity}!=\"none\"}}[{PromText.Duration(slowest + _slack)}])";
    }

    /// <param name="incidents">Of the pager.</param>
    /// <param name="routing">By which alerts become incidents.</param>
    /// <param name="firing">Labels of every alert that fires or did so recently.</param>
    public static IReadOnlyList<Incident> Of(
        IEnumerable<Incident> incidents,
        RoutingPlan routing,
        IEnumerable<IReadOnlyDictionary<string, string>> firing
    )
    {
        var keys = firing.Select(labels => GroupKeys.DedupKey(GroupKeys.Of(routing, labels))).ToHashSet(StringComparer.Ordinal);
        return [.. incidents.Where(incident => incident.State != IncidentState.Resolved && !keys.Contains(incident.DedupKey))];
    }
}
