using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.OnCall.PagerDuty;

/// <summary>Which service an Alertmanager receiver opens incidents on: that of the one FKS service its routes are about, or the one for everything else.</summary>
internal static class ReceiverDerivation
{
    public static ImmutableSortedDictionary<string, string> Derive(RoutingPlan routing, DerivedServices services) =>
        routing.Receivers.Where(receiver => receiver.KeyFile is not null).ToImmutableSortedDictionary(
            receiver => receiver.Name,
            receiver => ServiceOf(receiver, routing, services),
            StringComparer.Ordinal);

    private static string ServiceOf(Receiver receiver, RoutingPlan routing, DerivedServices services)
    {
        var subjects = routing.Routes.Prepend(routing.Root)
            .Where(route => route.Receiver == receiver.Name)
            .Select(route => Subject(route) is { } service ? services.ByService.GetValueOrDefault(service) : null)
            .Distinct()
            .ToList();
        return subjects is [{ } only] ? only : services.Other.Id;
    }

    /// <returns>Null where alerts about any service take the route.</returns>
    private static string? Subject(Route route) =>
        route.Matchers.FirstOrDefault(matcher => matcher is { Label: LabelNames.Service, Operator: MatchOperator.Equal })?.Value;
}
