using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.PromQl;

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
    NotificationEndpoints Endpoints
)
{
    /// <summary>When routes tell that do so only in working hours; null where none does.</summary>
    public WorkingHours? Hours { get; init; }

    /// <summary>
    /// The ids of the FKS services that each receiver with a PagerDuty key is told about, by the receiver's name; null stands for any
    /// service.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string?>> PagerDutyReceivers() =>
        Receivers
            .Where(receiver => receiver.KeyFile is not null)
            .ToImmutableSortedDictionary(
                receiver => receiver.Name,
                receiver => Routes.Prepend(Root).Where(route => route.Receiver == receiver.Name).Select(ServiceOf).ToImmutableArray(),
                StringComparer.Ordinal
            );

    /// <summary>The routes that take an alert, in order: the first that fits, those after it where it lets others have the alert too, and
    /// the root where none does. Never empty.</summary>
    /// <param name="labels">All that the alert bears, its name as <c>alertname</c>.</param>
    public IReadOnlyList<Route> RoutesOf(IReadOnlyDictionary<string, string> labels)
    {
        var taken = new List<Route>();
        foreach (
            var route in Routes.Where(route =>
                route.Matchers.All(matcher => MatcherLogic.Fits(matcher, labels.GetValueOrDefault(matcher.Label, "")))
            )
        )
        {
            taken.Add(route);
            if (!route.GoesOn)
            {
                break;
            }
        }

        return taken is [] ? [Root] : taken;
    }

    private static string? ServiceOf(Route route) =>
        route.Matchers.FirstOrDefault(matcher => matcher is { Label: LabelNames.Service, Operator: MatchOperator.Equal })?.Value;
}
