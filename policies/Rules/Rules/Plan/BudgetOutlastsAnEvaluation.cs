using System.Globalization;
using FksSre.Monitoring.Rules;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class BudgetOutlastsAnEvaluation()
    : PlanPolicy(
        "budget-outlasts-an-evaluation",
        PolicySeverity.High,
        "An error budget lasts longer than the time between two evaluations, or it is gone before anything can look.",
        "Lower the objective, or judge it over a longer window."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        foreach (var slo in plan.Monitoring.Catalogue.Slos)
        {
            var budget = slo.Objective.Budget.AsTime(slo.Window.Length);
            var interval = plan
                .Monitoring.Rules.Where(file => file.Name == slo.Service)
                .SelectMany(file => file.Groups)
                .Where(group => group.Rules.OfType<AlertRule>().Any())
                .Select(group => group.Interval)
                .Append(plan.Monitoring.Environment.ScrapeInterval)
                .Max();
            report.Require(
                $"services/{slo.Service}/slos/{slo.Id}/objective",
                budget > interval,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Over {slo.Window} this leaves {budget.TotalSeconds:0.###} s of budget, "
                        + $"and alerts are evaluated every {interval.TotalSeconds:0} s."
                ),
                slo.Objective.ToString()
            );
        }
    }
}
