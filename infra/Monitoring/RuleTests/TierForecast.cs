using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

internal enum Forecast
{
    Silent,
    Fires,

    /// <summary>Within what scraping and recording may shift.</summary>
    Unsure,
}

/// <summary>
/// What each burn-rate alert of an SLO must do at a moment, said from exact counts of events. It knows the policy and how
/// much a lookback may trail, but not the rules.
/// </summary>
internal static class TierForecast
{
    private static readonly TimeSpan _scrape = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<(AlertTier Tier, Forecast Forecast)> At(Slo slo, History history, TimeSpan at)
    {
        var alone = slo.Policy.Tiers.Select(tier => (tier, forecast: Alone(slo, tier, history, at))).ToList();
        var pages = alone.Where(x => x.tier.Severity == Severity.Page).Select(x => x.forecast).DefaultIfEmpty(Forecast.Silent).ToList();
        return [.. alone.Select(x => (x.tier, x.tier.Severity == Severity.Page ? x.forecast : Beside(pages, x.forecast)))];
    }

    /// <summary>Tickets are silent while the SLO pages.</summary>
    private static Forecast Beside(List<Forecast> pages, Forecast ticket) =>
        pages.Contains(Forecast.Fires) || ticket == Forecast.Silent ? Forecast.Silent
        : pages.Contains(Forecast.Unsure) ? Forecast.Unsure
        : ticket;

    private static Forecast Alone(Slo slo, AlertTier tier, History history, TimeSpan at)
    {
        var limit = tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
        var enough = Seen(history, at, tier.Window.Long).Select(x => x.Bad >= Math.Max(slo.Policy.MinimumBadEvents, limit * x.Events)).ToHashSet();
        var goesOn = Seen(history, at, tier.Window.Short).Select(x => x.Bad > limit * x.Events).ToHashSet();
        return !enough.Contains(true) || !goesOn.Contains(true) ? Forecast.Silent
            : enough.Contains(false) || goesOn.Contains(false) ? Forecast.Unsure
            : Forecast.Fires;
    }

    /// <summary>A lookback as it may be seen: all of it, shifted by its lag, or short of it.</summary>
    private static IEnumerable<(decimal Events, decimal Bad)> Seen(History history, TimeSpan at, TimeSpan lookback)
    {
        var lag = BurnRateAlerts.Lag(lookback) + _scrape;
        return
            from start in new[] { at - lookback - lag, at - lookback, at - lookback + lag }
            from end in new[] { at - lag, at }
            select history.Between(start, end);
    }
}
