using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>More good events are counted than there are: the two do not count the same, so a difference of 0 tells nothing.</summary>
/// <remarks>
/// Two counters are read up to a scrape apart, and may be born so. Of an hour that is less than a fiftieth. What is surely bad goes on
/// being counted, and pages; the rest is no longer taken for good (<see cref="TileQueries"/>).
/// </remarks>
public static class GoodExceedsAlert
{
    /// <summary>Its label <c>tier</c>.</summary>
    public const string Tier = "good-exceeds-total";

    private const decimal Tolerance = 0.02m;

    /// <summary>Of its minutes.</summary>
    private const decimal MostOfLookback = 50m;

    private static readonly TimeSpan _lookback = TimeSpan.FromHours(1);
    private static readonly TimeSpan _steady = TimeSpan.FromMinutes(15);

    /// <summary>Whether good events are counted apart from all.</summary>
    public static bool IsFor(Slo slo) => SliQueries.MayExceed(slo.Sli);

    /// <returns>Null where good events are not counted apart from all.</returns>
    internal static AlertRule? Of(Service service, Slo slo, AlertLinks links)
    {
        if (!SliQueries.MayExceed(slo.Sli) || slo.Sli is not Sli.GoodAvailability sli)
        {
            return null;
        }

        var series = SliSeries.Of(slo);
        var all = SliQueries.TotalEvents(series, _lookback);
        var tooMany = SliQueries.GoodEventsOf(series, sli, _lookback) - all;
        var exceeds = new PromExpr.Binary(tooMany, ">=", Prom.ClampMin(Tolerance * all, slo.Policy.MinimumBadEvents), On: []);
        var known = Prom.CountOverTime(Prom.Subquery(Prom.Instant(series.Total), _lookback, Intervals.Step)) >= MostOfLookback;
        return new(
            AlertNames.GoodExceedsTotal,
            exceeds.AndOn(known),
            For: _steady,
            KeepFiringFor: _steady,
            AlertText.Labels(service, slo, Severity.Ticket, Tier),
            AlertText.Annotations(
                $"{AlertText.Title(slo)}: more good events are counted than events",
                $"{{{{ $value | humanize }}}} more good {AlertText.Literal(slo.Sli.Name)} events than events at all "
                    + $"were counted in the last hour. Until that ends, only what is surely bad is judged.",
                links.Runbook("docs/runbooks/good-exceeds-total.md"),
                links.Dashboard(slo.Service)
            )
        );
    }
}
