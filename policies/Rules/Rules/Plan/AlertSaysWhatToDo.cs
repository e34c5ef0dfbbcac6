using FksSre.Monitoring.Naming;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class AlertSaysWhatToDo()
    : PlanPolicy(
        "alert-says-what-to-do",
        PolicySeverity.Medium,
        "Every alert for people has a summary, a description, a runbook and, where there are dashboards, one of those.",
        "Give the alert the annotation that is named; whoever is woken has nothing else to go by."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        string[] wanted =
        [
            "summary",
            "description",
            "runbook_url",
            .. plan.Monitoring.Environment.Links.Dashboards is null ? Array.Empty<string>() : ["dashboard_url"],
        ];
        foreach (
            var (place, alert) in plan.Alerts.Where(pair => pair.Alert.Labels.GetValueOrDefault(LabelNames.Severity) != SeverityLabel.None)
        )
        {
            foreach (var name in wanted)
            {
                var text = alert.Annotations.GetValueOrDefault(name, "");
                report.Require($"{place}/annotations/{name}", !string.IsNullOrWhiteSpace(text), "This alert does not say it.", text);
            }
        }
    }
}
