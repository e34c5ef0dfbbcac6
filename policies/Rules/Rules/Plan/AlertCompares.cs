using FksSre.Policies.Definition;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

internal sealed class AlertCompares()
    : PlanPolicy(
        "alert-compares",
        PolicySeverity.High,
        "The expression of an alert leaves something out, or the alert fires whenever its series exist.",
        "Compare the value with a threshold, or ask for what is absent."
    )
{
    /// <summary>Of functions: those that have a result only where something is wrong.</summary>
    private static readonly string[] _absent = ["absent", "absent_over_time"];

    public override void Review(ReviewedPlan plan, Report report)
    {
        // A watchdog fires always, and says so by its severity.
        foreach (var (place, alert) in plan.Alerts.Where(pair => pair.Alert.Labels.GetValueOrDefault("severity") != "none"))
        {
            var chooses = alert.Expression.All.Any(part =>
                part is PromExpr.Binary { IsFilter: true } or PromExpr.Binary { Operator: "unless" }
                || (part is PromExpr.Call call && _absent.Contains(call.Function))
            );
            report.Require($"{place}/expr", chooses, Demand, PromPrinter.PrintOnLine(alert.Expression));
        }
    }
}
