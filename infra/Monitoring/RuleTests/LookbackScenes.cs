using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// Each alert of a long lookback, with errors spread so that it fires by exactly its own two lookbacks and its own threshold:
/// twice, half or a quarter more or less of any of them would do something else.
/// </summary>
internal static class LookbackScenes
{
    private static readonly TimeSpan _fast = TimeSpan.FromHours(1);

    public static IEnumerable<Scene> Of(Service service, Slo slo, PastInput past) =>
        from tier in slo.Policy.Tiers
        where tier.Window.Long > _fast || (tier.Window.Long == _fast && IsGiven(slo, past))
        let limit = tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget)
        from scene in new[]
        {
            Scene(service, slo, tier, past, "spent in time, and it goes on", Spread(past, tier, 1.15m * limit, 1.2m * limit)),
            Scene(
                service,
                slo,
                tier,
                past,
                "too little is spent since, though it goes on",
                Spread(past, tier, 0.9m * limit, 1.2m * limit, before: 2m * limit)
            ),
            Scene(
                service,
                slo,
                tier,
                past,
                "more than enough is spent, but it is nearly over",
                Spread(past, tier, 1.5m * limit, 0.9m * limit, between: 1.2m * limit)
            ),
            Scene(service, slo, tier, past, "the last errors are half a short lookback old", Ending(past, tier, limit)),
            Scene(service, slo, tier, past, "spent by enough bad events", Few(slo, tier, past, limit, 1.2m)),
            Scene(service, slo, tier, past, "spent by too few bad events", Few(slo, tier, past, limit, 0.9m)),
            tier.Severity == Severity.Ticket ? Silenced(service, slo, tier, past, Spread(past, tier, 1.15m * limit, 1.2m * limit)) : null,
        }
        where scene is not null
        select scene;

    /// <summary>
    /// What was before, and a while of nothing; then errors in the first half of the long lookback; nothing; then errors for all of the
    /// short one.
    /// </summary>
    /// <param name="past">Holds them.</param>
    /// <param name="tier">Its lookbacks.</param>
    /// <param name="inLong">The error ratio of the long lookback.</param>
    /// <param name="inShort">The error ratio of the short one.</param>
    /// <param name="before">The error ratio some time before the long one.</param>
    /// <param name="between">The error ratio in its second half, before the short one.</param>
    private static List<Phase> Spread(
        PastInput past,
        AlertTier tier,
        decimal inLong,
        decimal inShort,
        decimal before = 0m,
        decimal between = 0m
    )
    {
        var (@long, @short) = Lengths(past, tier);
        var half = past.Whole(@long / 2);
        var later = @long - half - @short;
        var early = ((inLong * @long) - (inShort * @short) - (between * later)) / half;
        var gap = past.Whole(@long / 5);
        return
        [
            Phase.Busy(@long - gap, before),
            Phase.Busy(gap, 0m),
            Phase.Busy(half, early),
            Phase.Busy(later, between),
            Phase.Busy(@short, inShort),
        ];
    }

    /// <summary>Enough in the long lookback, three times the limit in the older half of the short one, nothing since.</summary>
    private static List<Phase> Ending(PastInput past, AlertTier tier, decimal limit)
    {
        var (@long, @short) = Lengths(past, tier);
        var (half, older) = (past.Whole(@long / 2), past.Whole(@short / 2));
        var early = ((1.5m * limit * @long) - (3m * limit * older)) / half;
        return
        [
            Phase.Busy(@long, 0m),
            Phase.Busy(half, early),
            Phase.Busy(@long - half - @short, 0m),
            Phase.Busy(older, 3m * limit),
            Phase.Busy(@short - older, 0m),
        ];
    }

    /// <summary>
    /// So few events that the bad ones of the long lookback are this many times the minimum, though several times the limit. Most of
    /// them lie in its middle, where there is no doubt that it holds them.
    /// </summary>
    private static List<Phase> Few(Slo slo, AlertTier tier, PastInput past, decimal limit, decimal times)
    {
        var (@long, @short) = Lengths(past, tier);
        var (quarter, half) = (past.Whole(@long / 4), past.Whole(@long / 2));
        var inLong = Math.Max(1.15m * limit, Math.Min(4m * limit, 0.45m));
        var middle = ((inLong * @long) - (1.2m * limit * @short)) / half;
        Phase[] phases =
        [
            Phase.Busy(@long + quarter, 0m),
            Phase.Busy(half, middle),
            Phase.Busy(@long - quarter - half - @short, 0m),
            Phase.Busy(@short, 1.2m * limit),
        ];
        var bad = new History(phases).Between(phases[0].Minutes.Minute(), phases.Sum(p => p.Minutes).Minute()).Bad;
        return [.. phases.Select(p => p.Times(times * slo.Policy.MinimumBadEvents / bad))];
    }

    private static Scene? Scene(Service service, Slo slo, AlertTier tier, PastInput past, string what, List<Phase> phases)
    {
        var history = new History(phases);
        return !IsPossible(slo, tier, phases, history)
            ? null
            : new(
                $"{tier.Name}: {what}",
                [.. past.Recorded(slo, phases, tier.Window.Long <= _fast), .. Paging.Elsewhere(past, slo), .. past.Beside(slo)],
                [
                    .. Expect
                        .Tiers(service, slo, history, history.Length, t => t == tier || (tier.Window.Long > _fast && t.Window.Long > _fast))
                        .Select(e => e with { At = past.At }),
                ]
            );
    }

    private static Scene? Silenced(Service service, Slo slo, AlertTier tier, PastInput past, List<Phase> phases)
    {
        return !IsPossible(slo, tier, phases, new(phases))
            ? null
            : new(
                $"{tier.Name}: silent beside a page",
                [.. past.Recorded(slo, phases, tier.Window.Long <= _fast), Paging.Now(past, slo)],
                [new ExpectedAlert(AlertNames.BudgetBurn, service, slo, tier.Severity, tier.Name, slo.Owner).Silent(past.At)]
            );
    }

    /// <summary>No more errors than requests; and none of the fast pages, which read what a test of the past does not hold.</summary>
    private static bool IsPossible(Slo slo, AlertTier tier, List<Phase> phases, History history) =>
        phases.TrueForAll(p => p.Bad >= 0m && p.Bad <= p.Events && p.Minutes > 0)
        && (
            tier.Window.Long <= _fast
            || TierForecast.At(slo, history, history.Length).All(x => x.Tier.Window.Long > _fast || x.Forecast == Forecast.Silent)
        );

    /// <summary>
    /// The short lookback of a fast page is what level 1 says now: it must follow from raw series, or the rules must leave it as it is
    /// given.
    /// </summary>
    private static bool IsGiven(Slo slo, PastInput past) =>
        past.Raw(slo, [Phase.Busy(slo.Sli, 12, 0m)]) is not null
        || !(SliQueries.EmptyBadMeansNone(slo.Sli) || CountsWithoutSeries.Any(slo.Sli));

    private static (int Long, int Short) Lengths(PastInput past, AlertTier tier) =>
        (past.Whole(tier.Window.Long.TotalMinutes), past.WholeUp(tier.Window.Short.TotalMinutes));
}
