using FksSre.Monitoring.Naming;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class TicketsReachAPlace()
    : PlanPolicy(
        "tickets-reach-a-place",
        PolicySeverity.High,
        "Every alert that opens a ticket is told somewhere, or what is to be mended by day is mended by nobody.",
        "Give the receiver that is named an integration, or route the alert to one that has."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var routing = plan.Monitoring.Routing;
        if (routing.Endpoints is { PagerDutyEvents: null, Discord: null })
        {
            return;
        }

        var heard = routing
            .Receivers.Where(receiver => !receiver.Integrations.IsEmpty)
            .Select(receiver => receiver.Name)
            .ToHashSet(StringComparer.Ordinal);
        var ticket = SeverityLabel.Of(ServiceLevels.Alerting.Severity.Ticket);
        foreach (var (place, alert) in plan.Alerts.Where(pair => pair.Alert.Labels.GetValueOrDefault(LabelNames.Severity) == ticket))
        {
            var receivers = routing.RoutesOf(alert.Labels.SetItem("alertname", alert.Alert)).Select(route => route.Receiver).ToList();
            report.Require(
                place,
                receivers.Exists(heard.Contains),
                "This ticket is told nowhere: its receiver has no integration.",
                string.Join(", ", receivers)
            );
        }
    }
}
