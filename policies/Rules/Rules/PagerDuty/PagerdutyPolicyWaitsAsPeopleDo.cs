using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

/// <summary>Advice, since a roster may wait longer where little is lost by it.</summary>
internal sealed class PagerdutyPolicyWaitsAsPeopleDo()
    : PagerDutyPolicy(
        "EscalationPolicy",
        "pagerduty-policy-waits-as-people-do",
        PolicySeverity.High,
        "The next step of an escalation comes after 1 to 60 minutes: before nobody can answer, and later the damage is done.",
        "Set escalationDelayInMinutes to 1 to 60."
    )
{
    public override EnforcementLevel DefaultLevel => EnforcementLevel.Advisory;

    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var delay in inputs["rules"].Items.Select(rule => rule["escalationDelayInMinutes"]))
        {
            report.Require(resource, delay, delay.Number is >= 1 and <= 60);
        }
    }
}
