using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

/// <summary>Advice, since the roster may want silence after the last loop and says so itself.</summary>
internal sealed class PagerdutyPolicyAsksAgain()
    : PagerDutyPolicy(
        "EscalationPolicy",
        "pagerduty-policy-asks-again",
        PolicySeverity.High,
        "A policy begins anew when nobody has answered, as PagerDuty tells nobody any more after the last loop.",
        "Set numLoops to 1 to 9."
    )
{
    public override EnforcementLevel DefaultLevel => EnforcementLevel.Advisory;

    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var loops = inputs["numLoops"];
        report.Require(resource, loops, loops.Number is >= 1 and <= 9);
    }
}
