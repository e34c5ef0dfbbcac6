using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Matching;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Rules;

namespace FksSre.Delivery.Comparison.Detection;

/// <summary>How a burn-rate alert and its times are told: by its lookbacks, for errors that begin at once.</summary>
internal static class TierText
{
    private static readonly decimal[] _errors = [0.01m, 0.1m, 1m];

    public static string Whole(PlannedTier tier) =>
        $"a {tier.Severity} above {Figures.Percent(tier.ErrorRatio)} of errors over {Figures.Duration(tier.Long)}, "
        + $"{Figures.List([.. _errors.Select(errors => $"{Figures.After(Fires(tier, errors))} at {Figures.Percent(errors)}")])}";

    /// <summary>When the first of a severity comes, before and after.</summary>
    public static string First(IReadOnlyList<Pair<PlannedTier>> tiers, string severity) =>
        Times(
            [.. tiers.Select(t => t.Before).Where(t => t.Severity == severity)],
            [.. tiers.Select(t => t.After).Where(t => t.Severity == severity)]
        );

    public static Effect Effect(Pair<PlannedTier> tier)
    {
        var times = _errors.Select(errors => (Before: Fires(tier.Before, errors), After: Fires(tier.After, errors))).ToList();
        return times.Any(time => Later(time.Before, time.After)) ? Changes.Effect.Loss
            : times.Any(time => Later(time.After, time.Before)) ? Changes.Effect.Gain
            : Changes.Effect.Change;
    }

    /// <summary>All that differs.</summary>
    public static string Change(Pair<PlannedTier> tier)
    {
        var (old, @new) = (tier.Before, tier.After);
        var parts = new List<string>();
        void Part(bool differs, string text)
        {
            if (differs)
            {
                parts.Add(text);
            }
        }

        Part(old.ErrorRatio != @new.ErrorRatio, $"above {Figures.Percent(old.ErrorRatio)} → {Figures.Percent(@new.ErrorRatio)} of errors");
        Part(old.Long != @new.Long, $"over {Figures.Duration(old.Long)} → {Figures.Duration(@new.Long)}");
        Part(old.Short != @new.Short, $"going on over {Figures.Duration(old.Short)} → {Figures.Duration(@new.Short)}");
        Part(
            old.BudgetShare != @new.BudgetShare,
            $"share of the budget {Figures.Percent(old.BudgetShare)} → {Figures.Percent(@new.BudgetShare)}"
        );
        Part(old.BurnRate != @new.BurnRate, $"burn rate {Figures.Number(old.BurnRate)} → {Figures.Number(@new.BurnRate)}");
        return $"{@new.Name}: {string.Join(", ", parts)}; it fires {Times([old], [@new])}";
    }

    private static string Times(IReadOnlyCollection<PlannedTier> before, IReadOnlyCollection<PlannedTier> after) =>
        Figures.List([
            .. _errors
                .Reverse()
                .Select(errors => (errors, old: Figures.After(Soonest(before, errors)), @new: Figures.After(Soonest(after, errors))))
                .Select(time =>
                    time.old == time.@new
                        ? $"{time.@new} as before at {Figures.Percent(time.errors)} errors"
                        : $"{time.@new} instead of {time.old} at {Figures.Percent(time.errors)} errors"
                ),
        ]);

    private static TimeSpan? Soonest(IEnumerable<PlannedTier> tiers, decimal errors) => tiers.Select(tier => Fires(tier, errors)).Min();

    private static TimeSpan? Fires(PlannedTier tier, decimal errors) =>
        Figures.Time(tier.Long) is { } lookback && tier.ErrorRatio > 0m ? TierTiming.FiresBy(tier.ErrorRatio, lookback, errors) : null;

    private static bool Later(TimeSpan? before, TimeSpan? after) => before is { } old && (after is null || after > old);
}
