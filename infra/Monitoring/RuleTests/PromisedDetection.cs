using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>How long a full outage may last before the first page.</summary>
internal static class PromisedDetection
{
    /// <summary>
    /// The fastest page tier: the long lookback is over its limit after that share of itself, the short one after that share of
    /// itself, and the minimum of bad events must have come in. Then one scrape and one evaluation, and a step of phase.
    /// </summary>
    /// <returns>Zero where no tier pages.</returns>
    public static TimeSpan AtFullOutage(Slo slo, int eventsPerStep, TimeSpan step)
    {
        var tiers = slo.Policy.Tiers.Where(t => t.Severity == Severity.Page).ToList();
        if (tiers.Count == 0)
        {
            return TimeSpan.Zero;
        }

        var count = step * Math.Ceiling((double)slo.Policy.MinimumBadEvents / eventsPerStep);
        var share = tiers.Min(t => t.Window.Long * Limit(slo, t));
        var @short = tiers.Max(t => t.Window.Short * Limit(slo, t));
        var longest = new[] { count, share, @short }.Max();
        return (step * Math.Ceiling(longest / step)) + (3 * step);
    }

    private static double Limit(Slo slo, ServiceLevels.Alerting.AlertTier tier) =>
        (double)tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
}
