using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyServiceMakesAlerts()
    : PagerDutyPolicy(
        "Service",
        "pagerduty-service-makes-alerts",
        PolicySeverity.High,
        "A service keeps alerts below its incidents, as only then an incident ends with the last of them.",
        "Set alertCreation to create_alerts_and_incidents."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var creation = inputs["alertCreation"];
        report.Require(resource, creation, creation.Text == "create_alerts_and_incidents");
    }
}
