using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

/// <summary>Also alerts that no rule of ours raises: somebody else's page about a service, and one about nothing that is known.</summary>
internal sealed class AlertsEndWhereTheyMust()
    : PlanPolicy(
        "alerts-end-where-they-must",
        PolicySeverity.Critical,
        "Every alert that may come is routed to the receiver that is meant for it, and every route names a receiver that there is.",
        "Mend the route that takes the alert, or the name of its receiver."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var routing = plan.Monitoring.Routing;
        foreach (var route in routing.Routes.Prepend(routing.Root).DistinctBy(route => route.Receiver))
        {
            report.Require(
                "routing/routes",
                routing.Receivers.Any(receiver => receiver.Name == route.Receiver),
                "There is no receiver of this name, and Alertmanager refuses the whole configuration.",
                route.Receiver
            );
        }

        foreach (var route in routing.Routes.Prepend(routing.Root).Where(route => route.InWorkingHours))
        {
            report.Require(
                "routing/routes",
                routing.Hours is not null && route.Matchers.Any(matcher => matcher is { Label: LabelNames.Severity, Value: "ticket" }),
                "Only tickets wait for working hours, where there are any.",
                route.Receiver
            );
        }

        foreach (var one in RouteCases.Of(plan.Monitoring.Catalogue, plan.Monitoring.Environment))
        {
            var taken = string.Join(',', routing.RoutesOf(one.Labels).Select(route => route.Receiver));
            report.Require(
                $"routing/{string.Join(',', one.Labels.Select(label => $"{label.Key}={label.Value}"))}",
                taken == one.Receiver,
                $"It is meant for {one.Receiver}.",
                taken
            );
        }
    }
}
