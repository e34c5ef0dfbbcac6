using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// When a burn-rate alert fires and ends, for errors that begin at once and stay at one ratio, with traffic enough for its minimum of bad
/// events.
/// </summary>
/// <param name="Threshold">The error ratio above which it fires.</param>
/// <param name="FiresAfter">By the lookbacks alone; null where that ratio never fires it.</param>
/// <param name="FiresAtLatest">With scraping, recording and evaluation.</param>
/// <param name="EndsAfter">Once the errors are over, by the short lookback alone.</param>
public sealed record TierTiming(decimal Threshold, TimeSpan? FiresAfter, TimeSpan? FiresAtLatest, TimeSpan? EndsAfter)
{
    /// <remarks>
    /// Errors at the ratio e fill the long lookback L up to the threshold t after L·t/e, and leave the short one S after
    /// S·(1 − t/e). At e = t the short lookback is never above its limit.
    /// </remarks>
    /// <param name="slo">Its objective and window give the threshold.</param>
    /// <param name="tier">One of its policy's.</param>
    /// <param name="errors">Above 0, at most 1.</param>
    /// <param name="cadence">How often is scraped.</param>
    public static TierTiming Of(Slo slo, AlertTier tier, decimal errors, Cadence cadence)
    {
        var threshold = tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
        if (FiresBy(threshold, tier.Window.Long, errors) is not { } fires)
        {
            return new(threshold, null, null, null);
        }

        var share = (double)(threshold / errors);
        var evaluation = tier.Severity == Severity.Page ? Intervals.Fast : Intervals.Tile;
        return new(
            threshold,
            fires,
            fires + BurnRateAlerts.Lag(slo.Sli, tier.Window.Long) + cadence.Scrape + evaluation,
            tier.Window.Short * (1d - share)
        );
    }

    /// <summary>After how long the long lookback alone is full up to the threshold; null where it never is.</summary>
    /// <param name="threshold">The error ratio above which the alert fires.</param>
    /// <param name="lookback">The long one.</param>
    /// <param name="errors">The error ratio at hand: above 0, at most 1.</param>
    public static TimeSpan? FiresBy(decimal threshold, TimeSpan lookback, decimal errors) =>
        errors <= threshold ? null : lookback * (double)(threshold / errors);
}
