using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Validation;

/// <summary>Every tier of a policy can fire, and stops firing, for the objective and window it stands on.</summary>
internal static class PolicyValidation
{
    /// <summary>Windows are put together from recorded series over this long.</summary>
    private static readonly TimeSpan _base = TimeSpan.FromMinutes(5);

    public static IEnumerable<Finding> Validate(AlertingPolicy policy, Objective objective, SloWindow window, Cadence cadence, string path)
    {
        if (policy.MinimumBadEvents < 1)
        {
            yield return SloFindings.BadMinimum($"{path}/minimumBadEvents", policy.MinimumBadEvents);
        }

        foreach (var same in policy.Tiers.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return SloFindings.DuplicateTier($"{path}/tiers", same.Key);
        }

        foreach (var finding in policy.Tiers.SelectMany(tier => Tier(tier, objective, window, cadence, $"{path}/tiers/{tier.Name}")))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Tier(AlertTier tier, Objective objective, SloWindow window, Cadence cadence, string path)
    {
        var lookbacks = tier.Window;
        if (lookbacks.Short <= TimeSpan.Zero || lookbacks.Short >= lookbacks.Long || lookbacks.Long >= window.Length)
        {
            yield return SloFindings.ShortNotShorter(path, tier);
            yield break;
        }

        if (lookbacks.Short.Ticks % _base.Ticks != 0 || lookbacks.Long.Ticks % _base.Ticks != 0)
        {
            yield return SloFindings.LookbackNotSupported(path, tier, _base);
        }

        if (lookbacks.Short < cadence.ShortestLookback)
        {
            yield return SloFindings.DeadShortWindow($"{path}/short", tier, cadence.ShortestLookback);
        }

        var rate = lookbacks.BurnRate(window);
        if (rate.ErrorRatio(objective.Budget) >= 1m)
        {
            yield return SloFindings.DeadTier(path, tier, rate, objective);
        }

        if (rate.Factor < 1m)
        {
            yield return SloFindings.PermanentTicket(path, tier, rate, window);
        }
    }
}
