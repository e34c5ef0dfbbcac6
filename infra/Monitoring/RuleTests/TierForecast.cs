using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

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

    public static IReadOnlyList<Forecasted> At(Slo slo, History history, TimeSpan at)
    {
        var alone = slo.Policy.Tiers.Select(tier => new Forecasted(tier, Alone(slo, tier, history, at))).ToList();
        var pages = alone.FindAll(x => x.Tier.Severity == Severity.Page);
        return alone.ConvertAll(x => x.Tier.Severity == Severity.Page ? x : x with { Forecast = Beside(pages, x.Forecast) });
    }

    /// <summary>Tickets are silent while the SLO pages.</summary>
    private static Forecast Beside(List<Forecasted> pages, Forecast ticket) =>
        ticket == Forecast.Silent || pages.Exists(page => page.Forecast == Forecast.Fires) ? Forecast.Silent
        : pages.Exists(page => page.Forecast == Forecast.Unsure) ? Forecast.Unsure
        : ticket;

    private static Forecast Alone(Slo slo, AlertTier tier, History history, TimeSpan at)
    {
        var limit = tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
        var enough = Seen(slo.Sli, history, at, tier.Window.Long, (events, bad) =>
            bad >= Math.Max(slo.Policy.MinimumBadEvents, limit * events)
        );
        var goesOn = Seen(slo.Sli, history, at, tier.Window.Short, (events, bad) => bad > limit * events);
        return enough == Forecast.Silent || goesOn == Forecast.Silent ? Forecast.Silent
            : enough == Forecast.Unsure || goesOn == Forecast.Unsure ? Forecast.Unsure
            : Forecast.Fires;
    }

    /// <summary>Whether a condition holds for a lookback however it may be seen: all of it, shifted by its lag, or short of it.</summary>
    private static Forecast Seen(Sli sli, History history, TimeSpan at, TimeSpan lookback, Func<decimal, decimal, bool> holds)
    {
        var lag = BurnRateAlerts.Lag(sli, lookback) + _scrape;
        var held = 0;
        for (var shift = -1; shift <= 1; shift++)
        {
            var start = at - lookback + (shift * lag);
            held += Holds(history.Between(start, at - lag), holds) + Holds(history.Between(start, at), holds);
        }

        return held switch
        {
            0 => Forecast.Silent,
            6 => Forecast.Fires,
            _ => Forecast.Unsure,
        };
    }

    private static int Holds((decimal Events, decimal Bad) seen, Func<decimal, decimal, bool> condition) =>
        condition(seen.Events, seen.Bad) ? 1 : 0;
}

/// <summary>What is said of a tier.</summary>
internal sealed record Forecasted(AlertTier Tier, Forecast Forecast);
