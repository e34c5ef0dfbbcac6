using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// Tickets about a quarter of an hour that was bad whatever the budget says: guards, not second budgets. They need the
/// SLO's own minimum of bad events and are silent while it pages.
/// </summary>
internal static class RatioGuards
{
    /// <summary>A quarter of an hour in which twice as many requests are slow as promised.</summary>
    private const decimal SlowFactor = 2m;

    private static readonly TimeSpan _lookback = TimeSpan.FromMinutes(15);

    public static IEnumerable<AlertRule> Of(Service service, Slo slo, AlertLinks links)
    {
        if (slo == Guarded(service) && service.ErrorRatioLimit is { } limit)
        {
            yield return ErrorRatioHigh(service, slo, limit, links);
        }

        if (SlowLimit(slo) is { } slow)
        {
            yield return SlowRatioHigh(service, slo, slow, links);
        }
    }

    /// <summary>The SLO whose indicator the error limit of the service is held against: its first about requests.</summary>
    public static Slo? Guarded(Service service) => service.Slos.FirstOrDefault(s => s.Sli is Sli.Availability or Sli.GoodAvailability);

    /// <summary>Null where the SLO is not about latency, or promises so little that twice its budget cannot be exceeded.</summary>
    public static decimal? SlowLimit(Slo slo) =>
        slo.Sli is Sli.Latency or Sli.NativeLatency && SlowFactor * slo.Objective.Budget.Ratio < 1m
            ? SlowFactor * slo.Objective.Budget.Ratio
            : null;

    /// <summary>The platform's "every service under 1 % errors".</summary>
    private static AlertRule ErrorRatioHigh(Service service, Slo slo, decimal limit, AlertLinks links) =>
        Guard(
            AlertNames.ErrorRatioHigh,
            slo,
            limit,
            AlertText.Labels(service, Severity.Ticket, "error-ratio"),
            $"{AlertText.Literal(service.Id)}: more than {Percent(limit)} of requests fail",
            $"{{{{ $value | humanize }}}} requests failed in the last 15 m, more than "
                + $"the platform's limit of {Percent(limit)}, and it goes on.",
            links
        );

    /// <summary>A promise such as "95 % within 200 ms" pages only when most requests are slow; users notice much earlier.</summary>
    private static AlertRule SlowRatioHigh(Service service, Slo slo, decimal limit, AlertLinks links) =>
        Guard(
            AlertNames.SlowRatioHigh,
            slo,
            limit,
            AlertText.Labels(service, slo, Severity.Ticket, "slow-ratio"),
            $"{AlertText.Title(slo)}: more than {Percent(limit)} of requests are slow",
            $"{{{{ $value | humanize }}}} requests in the last 15 m were slower than promised, more than "
                + $"{Percent(limit)} of all, twice what {slo.Objective} allows, and it goes on.",
            links
        );

    private static AlertRule Guard(
        string alert,
        Slo slo,
        decimal limit,
        System.Collections.Immutable.ImmutableSortedDictionary<string, string> labels,
        string summary,
        string description,
        AlertLinks links
    )
    {
        var series = SliSeries.Of(slo);
        var bad = SliSeries.RecentEvents(series.Bad, _lookback);
        var over = bad >= Prom.ClampMin(limit * SliSeries.RecentEvents(series.Total, _lookback), slo.Policy.MinimumBadEvents);
        var stillOn = over.And(Prom.Instant(series.Bad) > (limit * Prom.Instant(series.Total)));
        return new(
            alert,
            stillOn.UnlessOn(AlertExpressions.PageFiring(slo)),
            For: Intervals.Base,
            KeepFiringFor: Intervals.Base,
            labels,
            AlertText.Annotations(summary, description, links.Runbook(slo), links.Dashboard(slo.Service))
        );
    }

    private static string Percent(decimal ratio) => PromText.Number(ratio * 100m) + " %";
}
