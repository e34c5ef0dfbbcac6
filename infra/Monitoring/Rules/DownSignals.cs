using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// Tells Alertmanager that a service is down, or was and has been paged for: what follows from that is held back. One signal
/// for each tier of pages, since each tier remembers the outage for as long as its short lookback.
/// </summary>
/// <remarks>
/// The first failed probe is enough, so that the signal is there before any page of a dependent: a false one only delays.
/// Beyond the outage itself nothing is held back unless somebody was paged for it.
/// </remarks>
internal static class DownSignals
{
    /// <summary>Until the page of the outage and those that follow from it, evaluated apart, have all ended.</summary>
    private static readonly TimeSpan _slack = TimeSpan.FromMinutes(1);

    public static IEnumerable<Rule> Of(Catalogue catalogue, AlertLinks links)
    {
        var tiers = catalogue
            .Slos.SelectMany(PagedUptime.PageTiers)
            .GroupBy(tier => tier.Name, StringComparer.Ordinal)
            .Select(same => (Name: same.Key, Short: same.Max(tier => tier.Window.Short)))
            .OrderBy(tier => tier.Name, StringComparer.Ordinal)
            .ToList();
        return from service in catalogue.Services
            let uptime = PagedUptime.Of(service)
            where uptime is not null
            from tier in tiers
            select Signal(uptime, tier.Name, tier.Short + _slack, links);
    }

    private static AlertRule Signal(Slo uptime, string tier, TimeSpan memory, AlertLinks links)
    {
        var unreachable = Prom.Max(Prom.Instant(((Sli.Uptime)uptime.Sli).Probe)).EqualTo(0m);
        var paged = Prom.Max(Prom.MaxOverTime(AlertExpressions.PageOf(uptime).Over(memory)));
        return new(
            AlertNames.ServiceDown,
            unreachable.Or(paged),
            For: TimeSpan.Zero,
            KeepFiringFor: TimeSpan.Zero,
            AlertText.Sorted(
                (LabelNames.Service, AlertText.Literal(uptime.Service)),
                (LabelNames.Severity, SeverityLabel.None),
                (LabelNames.Tier, AlertText.Literal(tier))
            ),
            AlertText.Annotations(
                $"{AlertText.Literal(uptime.Service)} is down",
                $"Its last probe failed, or it was paged for within {DurationText.For(memory)}. Nobody is told of "
                    + $"this alert: it holds back what follows from it, and {AlertText.Title(uptime)} pages.",
                links.Runbook(uptime),
                links.Dashboard(uptime.Service)
            )
        );
    }
}
