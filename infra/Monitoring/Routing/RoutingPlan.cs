using System.Collections.Immutable;

namespace FksSre.Monitoring.Routing;

/// <summary>All that Alertmanager is told: who is notified of what.</summary>
/// <param name="Root">Takes what no other route takes.</param>
/// <param name="Routes">In order.</param>
/// <param name="Inhibitions">In order.</param>
/// <param name="Receivers">Every receiver a route names, once.</param>
/// <param name="Endpoints">Where the receivers' notifications are sent.</param>
public sealed record RoutingPlan(
    Route Root,
    ImmutableArray<Route> Routes,
    ImmutableArray<InhibitRule> Inhibitions,
    ImmutableArray<Receiver> Receivers,
    NotificationEndpoints Endpoints)
{
    /// <summary>When routes tell that do so only in working hours; null where none does.</summary>
    public WorkingHours? Hours { get; init; }
}
