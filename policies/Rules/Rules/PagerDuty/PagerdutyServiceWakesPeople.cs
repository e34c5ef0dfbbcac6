using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyServiceWakesPeople()
    : PagerDutyPolicy(
        "Service",
        "pagerduty-service-wakes-people",
        PolicySeverity.Critical,
        "What pages is urgent, or as urgent as the alert says: incidents of low urgency wake nobody, whatever they are about.",
        "Set the urgency to severity_based or high; outside of support hours low will do where they are raised when the hours begin."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var pause = inputs["autoPauseNotificationsParameters"]["enabled"];
        report.Require(resource, pause, pause.Flag != true, "A service that holds calls back tells of an outage minutes later, or never.");
        var (rule, actions) = (inputs["incidentUrgencyRule"], inputs["scheduledActions"]);
        if (rule["type"].IsUnknown)
        {
            return;
        }

        if (rule["type"].Text != "use_support_hours")
        {
            report.Require(resource, rule["urgency"], IsUrgent(rule["urgency"]));
            return;
        }

        var (during, outside) = (rule["duringSupportHours"]["urgency"], rule["outsideSupportHours"]["urgency"]);
        report.Require(resource, during, IsUrgent(during));
        report.Require(
            resource,
            outside,
            IsUrgent(outside) || (outside.Text == "low" && (actions.HasUnknown || actions.Items.Any(Raises))),
            "Incidents from outside of the support hours stay low for ever, and nobody is told."
        );
    }

    private static bool IsUrgent(Property urgency) => urgency.Text is "high" or "severity_based";

    private static bool Raises(Property action) =>
        action["toUrgency"].Text == "high" && action["ats"].Items.Any(at => at["name"].Text == "support_hours_start");
}
