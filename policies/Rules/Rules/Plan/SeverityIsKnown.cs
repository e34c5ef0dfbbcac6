using FksSre.Monitoring.Naming;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class SeverityIsKnown()
    : PlanPolicy(
        "severity-is-known",
        PolicySeverity.High,
        "Every alert bears one of the severities that routes know, or it ends where everything unknown ends.",
        "Set the label severity to page, ticket or none."
    )
{
    /// <summary>Of all alerts, those for machines included.</summary>
    public static IReadOnlyList<string> All { get; } =
    [SeverityLabel.Of(ServiceLevels.Alerting.Severity.Page), SeverityLabel.Of(ServiceLevels.Alerting.Severity.Ticket), SeverityLabel.None];

    public override void Review(ReviewedPlan plan, Report report)
    {
        foreach (var (place, alert) in plan.Alerts)
        {
            var severity = alert.Labels.GetValueOrDefault(LabelNames.Severity, "");
            report.Require($"{place}/labels/{LabelNames.Severity}", All.Contains(severity), Demand, severity);
        }
    }
}
