using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class RecordedSeriesBearNoOwner()
    : PlanPolicy(
        "recorded-series-bear-no-owner",
        PolicySeverity.High,
        "Recorded series bear the service with its SLI or SLO and nothing that may change, or a change begins their history anew.",
        "Put the label on alerts, and leave it out of the recording rule."
    )
{
    private static readonly string[] _lasting = [LabelNames.Service, LabelNames.Sli, LabelNames.Slo, LabelNames.Quantile];

    public override void Review(ReviewedPlan plan, Report report)
    {
        foreach (var (file, rule) in plan.AllRules)
        {
            foreach (var label in rule is RecordingRule ? rule.Labels.Keys.Except(_lasting, StringComparer.Ordinal) : [])
            {
                report.Require(
                    $"rules/{file.Name}/{((RecordingRule)rule).Record}/labels/{label}",
                    holds: false,
                    Demand,
                    rule.Labels[label]
                );
            }
        }
    }
}
