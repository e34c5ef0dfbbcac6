using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Rules;

/// <summary>The burn-rate alerts of an SLO, one for each tier of its policy.</summary>
internal static class SloAlerts
{
    public static IEnumerable<AlertRule> OfSeverity(Service service, Slo slo, Severity severity, AlertLinks links) =>
        from tier in slo.Policy.Tiers
        where tier.Severity == severity
        select Burn(service, slo, tier, links);

    private static AlertRule Burn(Service service, Slo slo, AlertTier tier, AlertLinks links)
    {
        var rate = tier.Window.BurnRate(slo.Window);
        var percent = PromText.Number(decimal.Round(rate.ErrorRatio(slo.Objective.Budget) * 100m, 4));
        var summary =
            $"{AlertText.Title(slo)}: {tier.Window.Share} of the {slo.Window.Days}-day "
            + $"error budget went within {DurationText.For(tier.Window.Long)}";
        var description =
            $"{{{{ $value | humanize }}}} bad events in {DurationText.For(tier.Window.Long)}: more than {percent} % of all, "
            + $"{rate} times what {slo.Objective} over {slo.Window.Days} d allows, and it goes on. "
            + $"At this pace the whole budget is gone in less than {DurationText.For(Rounded(rate.ExhaustsIn(slo.Window)))}.";
        return new(
            AlertNames.BudgetBurn,
            BurnRateAlerts.Fires(slo, tier),
            For: TimeSpan.Zero,
            KeepFiringFor: TimeSpan.Zero,
            AlertText.Labels(service, slo, tier.Severity, tier.Name),
            AlertText.Annotations(summary, description, links.Runbook(slo), links.Dashboard(slo.Service))
        );
    }

    private static TimeSpan Rounded(TimeSpan time) => TimeSpan.FromHours((long)Math.Ceiling(time.TotalHours));
}
