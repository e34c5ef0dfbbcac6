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
            // The series that names the release is there to change with it, and nothing looks back over it but ./fks releases.
            var recording = rule is RecordingRule { Record: not MetricNames.ReleaseInfo } ? (RecordingRule)rule : null;
            foreach (var label in recording?.Labels.Keys.Except(_lasting, StringComparer.Ordinal) ?? [])
            {
                report.Require($"rules/{file.Name}/{recording!.Record}/labels/{label}", holds: false, Demand, rule.Labels[label]);
            }
        }
    }
}
