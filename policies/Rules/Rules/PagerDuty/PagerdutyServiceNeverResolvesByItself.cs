using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyServiceNeverResolvesByItself()
    : PagerDutyPolicy(
        "Service",
        "pagerduty-service-never-resolves-by-itself",
        PolicySeverity.High,
        "An incident ends when its alerts do or a person says so, as one that ends by the clock hides an outage that goes on.",
        "Set autoResolveTimeout to \"null\", as PagerDuty writes never."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var timeout = inputs["autoResolveTimeout"];
        report.Require(resource, timeout, timeout.Text == "null");
    }
}
