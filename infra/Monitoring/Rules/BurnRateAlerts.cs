using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>When each tier of an SLO fires: enough bad events in the long lookback, and still going on in the short one.</summary>
internal static class BurnRateAlerts
{
    /// <summary>
    /// Up to this long, bad events are counted in the raw series: put together from level 1 they would arrive with a delay
    /// of half a base, which is most of what a page at full outage has. Longer lookbacks have time.
    /// </summary>
    private static readonly TimeSpan _longestRaw = TimeSpan.FromMinutes(30);

    /// <summary>
    /// By how much at most what a lookback reads trails the raw series: not at all, or by a tile and the step until it is read;
    /// where a tile is made from level 1, also by half the base that a point of level 1 is the mean of, and the tile it becomes part of.
    /// </summary>
    public static TimeSpan Lag(Sli sli, TimeSpan lookback) =>
        lookback <= _longestRaw ? TimeSpan.Zero
        : SliQueries.CountsExactly(sli) ? Intervals.Tile
        : (Intervals.Base / 2) + (2 * Intervals.Tile);

    public static PromExpr Fires(Slo slo, AlertTier tier)
    {
        var series = SliSeries.Of(slo);
        var limit = tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
        var condition = Long(series, tier.Window.Long, limit, slo.Policy.MinimumBadEvents).AndOn(Short(series, tier.Window.Short, limit));
        return tier.Severity == Severity.Ticket ? condition.UnlessOn(AlertExpressions.PageFiring(slo)) : condition;
    }

    /// <summary>More bad events than the burn rate allows, and no fewer than the minimum: one comparison, one read.</summary>
    private static PromExpr Long(SliSeries series, TimeSpan lookback, decimal limit, int minimum)
    {
        if (lookback <= _longestRaw)
        {
            var raw = SliQueries.BadEvents(series, lookback);
            return new PromExpr.Binary(raw, ">=", AtLeast(limit * SliSeries.RecentEvents(series.Total, lookback), minimum), On: []);
        }

        return SliSeries.Events(series.BadTile, lookback) >= AtLeast(limit * SliSeries.Events(series.TotalTile, lookback), minimum);
    }

    private static PromExpr AtLeast(PromExpr events, int minimum) => Prom.ClampMin(events, minimum);

    /// <summary>
    /// A point of level 1 looks back one base already. A tile of level 2 looks back two, and is read once per base. Taking that
    /// off the lookback makes the alert forget the last bad event no later than an exact lookback over the raw series would.
    /// </summary>
    private static PromExpr Short(SliSeries series, TimeSpan lookback, decimal limit)
    {
        if (lookback <= Intervals.Base)
        {
            return Prom.Instant(series.Bad) > (limit * Prom.Instant(series.Total));
        }

        return lookback <= _longestRaw
            ? GoesOn(series.Bad, series.Total, lookback - Intervals.Base, limit)
            : GoesOn(series.BadTile, series.TotalTile, lookback - (3 * Intervals.Base), limit);
    }

    private static PromExpr GoesOn(Selector bad, Selector total, TimeSpan lookback, decimal limit) =>
        Prom.SumOverTime(bad.Over(lookback)) > (limit * Prom.SumOverTime(total.Over(lookback)));
}
