using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Rules;

/// <summary>Tickets about the budget itself, while something can still be done, and when it is gone.</summary>
internal static class BudgetAlerts
{
    private static readonly TimeSpan _pace = TimeSpan.FromHours(6);
    private static readonly TimeSpan _steady = TimeSpan.FromMinutes(30);

    public static IEnumerable<AlertRule> Of(Service service, Slo slo, AlertLinks links)
    {
        yield return AtRisk(service, slo, links);
        yield return Exhaustion(service, slo, links);
        yield return Spent(service, slo, links);
    }

    /// <summary>Little is left, and more is being spent than the promise allows.</summary>
    private static AlertRule AtRisk(Service service, Slo slo, AlertLinks links)
    {
        var below = slo.Policy.AtRiskBelow;
        var condition = Some(slo).And(new SloSeries(slo).Remaining < below.Ratio).AndOn(BurnRate(slo) > 1m);
        return Ticket(
            service,
            slo,
            AlertNames.BudgetAtRisk,
            "budget-at-risk",
            Left(slo).And(condition),
            $"{AlertText.Title(slo)}: less than {below} of the error budget is left and it is still being spent",
            $"{{{{ $value | humanizePercentage }}}} of the {slo.Window.Days}-day budget of "
                + $"{slo.Objective} is left, and the last 6 h spent more than an even share.",
            links
        );
    }

    private static AlertRule Exhaustion(Service service, Slo slo, AlertLinks links)
    {
        var within = slo.Policy.ProjectedWithin;
        var days = DurationText.For(TimeSpan.FromTicks((long)(slo.Window.Length.Ticks * within.Ratio)));
        var soon = new PromExpr.Binary(new SloSeries(slo).Remaining, "<", within.Ratio * BurnRate(slo), On: []);
        var condition = Some(slo).AndOn(soon);
        return Ticket(
            service,
            slo,
            AlertNames.BudgetExhaustion,
            "budget-exhaustion",
            Left(slo).And(condition),
            $"{AlertText.Title(slo)}: at the pace of the last 6 h the error budget is gone within {days}",
            $"{{{{ $value | humanizePercentage }}}} of the {slo.Window.Days}-day budget of {slo.Objective} is left.",
            links
        );
    }

    private static AlertRule Spent(Service service, Slo slo, AlertLinks links) =>
        Ticket(
            service,
            slo,
            AlertNames.BudgetSpent,
            "budget-spent",
            (new SloSeries(slo).Remaining <= 0m).And(Some(slo)),
            $"{AlertText.Title(slo)}: the error budget is spent",
            $"The promise of {slo.Objective} over {slo.Window.Days} d is broken: {{{{ $value | humanizePercentage "
                + $"}}}} of the budget is left. Reliability comes before features until it has recovered.",
            links
        );

    /// <summary>A young SLO has seen so few events that one failure can be more than its budget.</summary>
    private static PromExpr Some(Slo slo) => new SloSeries(slo).Bad >= slo.Policy.MinimumBadEvents;

    private static PromExpr Left(Slo slo) => new SloSeries(slo).Remaining > 0m;

    /// <summary>Of the last 6 h; not a number without traffic, which no comparison holds for.</summary>
    private static PromExpr BurnRate(Slo slo)
    {
        var series = SliSeries.Of(slo);
        var ratio = SliSeries.Events(series.BadTile, _pace) / SliSeries.Events(series.TotalTile, _pace);
        return ratio / slo.Objective.Budget.Ratio;
    }

    /// <summary>Before it is gone there is something to save, afterwards something to stop.</summary>
    private static string Runbook(string alert) =>
        alert == AlertNames.BudgetSpent ? "docs/runbooks/error-budget-spent.md" : "docs/runbooks/error-budget.md";

    private static AlertRule Ticket(
        Service service,
        Slo slo,
        string alert,
        string tier,
        PromExpr condition,
        string summary,
        string description,
        AlertLinks links
    ) =>
        new(
            alert,
            condition.UnlessOn(AlertExpressions.PageFiring(slo)),
            For: TimeSpan.Zero,
            KeepFiringFor: _steady,
            AlertText.Labels(service, slo, Severity.Ticket, tier),
            AlertText.Annotations(summary, description, links.Runbook(Runbook(alert)), links.Dashboard(slo.Service))
        );
}
