using FksSre.Policies.Definition;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

internal sealed class InhibitionsAreBounded()
    : PlanPolicy(
        "inhibitions-are-bounded",
        PolicySeverity.Critical,
        "An inhibition names the alerts that hold back and those that are held back, or it silences everything.",
        "Ask for a label with its value on both sides."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        foreach (var (rule, place) in plan.Monitoring.Routing.Inhibitions.Select((rule, place) => (rule, place)))
        {
            foreach (var side in new[] { rule.Source, rule.Target })
            {
                report.Require(
                    FormattableString.Invariant($"routing/inhibitions/{place}"),
                    side.Any(matcher => matcher.Operator == MatchOperator.Equal && matcher.Value.Length > 0),
                    "One of its sides is about all alerts."
                );
            }
        }
    }
}
