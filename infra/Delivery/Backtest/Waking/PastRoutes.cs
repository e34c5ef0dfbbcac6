using System.Collections.Immutable;
using FksSre.Delivery.Backtest.Replaying;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Comparison.Routing;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Which routes of one side an alert of the past would have taken, by the labels that its rule gives it.</summary>
/// <remarks>
/// Grouping is not replayed: what fires of one SLO without a pause counts as one notification, and takes the routes of the tier that
/// fired first.
/// </remarks>
internal sealed class PastRoutes(RenderedEnvironment environment)
{
    private readonly AlertEnds _ends = new(environment.Plan);

    private readonly ImmutableDictionary<(string Service, string Slo, string Tier), PlannedAlert> _alerts = PlannedAlert
        .Of(environment.Plan)
        .Where(alert => alert.Name == AlertNames.BudgetBurn)
        .GroupBy(alert => (alert.Service, alert.Slo, alert.Tier))
        .ToImmutableDictionary(same => same.Key, same => same.First());

    /// <summary>Empty where the rules have no such alert.</summary>
    public IReadOnlyList<PlannedRoute> Of(PastAlert alert) =>
        _alerts.GetValueOrDefault((alert.Service, alert.Slo, alert.Tier)) is { } planned ? _ends.RoutesOf(planned) : [];

    /// <summary>The ways of a route's receiver.</summary>
    public ImmutableArray<PlannedWay> Ways(PlannedRoute route) => _ends.Ways(route);

    /// <summary>The receivers and how each of them tells: <c>tickets (Discord)</c>.</summary>
    public string Text(PastAlert alert) =>
        Of(alert) is { Count: > 0 } routes
            ? Figures.List([.. routes.Select(route => $"{route.Receiver} ({WayText.Of(Ways(route))})")])
            : "no receiver";
}
