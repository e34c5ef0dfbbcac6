using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyPolicyReachesSomebody()
    : PagerDutyPolicy(
        "EscalationPolicy",
        "pagerduty-policy-reaches-somebody",
        PolicySeverity.Critical,
        "An escalation policy has rules, and each of them tells a schedule or a person.",
        "Give the policy a rule, and each rule 1 to 10 targets."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var rules = inputs["rules"];
        report.Require(resource, rules, rules.Count > 0, "An escalation policy without rules tells nobody.");
        foreach (var targets in rules.Items.Select(rule => rule["targets"]))
        {
            report.Require(resource, targets, targets.Count is >= 1 and <= 10);
            foreach (var target in targets.Items)
            {
                report.Require(resource, target["id"], !string.IsNullOrEmpty(target["id"].Text));
                report.Require(resource, target["type"], target["type"].Text is "schedule_reference" or "user_reference");
            }
        }
    }
}
