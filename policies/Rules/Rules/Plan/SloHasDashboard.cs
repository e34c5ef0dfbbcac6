using FksSre.Monitoring.Naming;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class SloHasDashboard()
    : PlanPolicy(
        "slo-has-dashboard",
        PolicySeverity.Medium,
        "Every SLO is shown on its service's dashboard, which its alerts send people to.",
        "Derive the dashboard of the service, with a panel that asks for the budget of the SLO."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var shown = plan.Monitoring.Dashboards.ToLookup(dashboard => dashboard.Uid, StringComparer.Ordinal);
        foreach (var slo in plan.Monitoring.Catalogue.Slos)
        {
            var uid = DashboardUid.OfService(slo.Service);
            var queries =
                from dashboard in shown[uid]
                from placed in dashboard.Panels
                let panel = placed.Panel
                where panel is not null
                from query in panel.Queries
                select query.Expression;
            report.Require(
                $"services/{slo.Service}/slos/{slo.Id}",
                queries.Any(query =>
                    query.Contains(MetricNames.BudgetRemaining, StringComparison.Ordinal)
                    && NamedLabels.In(query).Contains((LabelNames.Slo, slo.Id))
                ),
                "No panel of its service's dashboard shows how much of its budget is left.",
                uid
            );
        }
    }
}
