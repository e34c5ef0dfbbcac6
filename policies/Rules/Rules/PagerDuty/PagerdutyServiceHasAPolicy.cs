using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyServiceHasAPolicy()
    : PagerDutyPolicy(
        "Service",
        "pagerduty-service-has-a-policy",
        PolicySeverity.Critical,
        "A service names the escalation policy by which its incidents reach somebody.",
        "Set escalationPolicy to a policy of the roster."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var policy = inputs["escalationPolicy"];
        report.Require(resource, policy, !string.IsNullOrEmpty(policy.Text));
    }
}
