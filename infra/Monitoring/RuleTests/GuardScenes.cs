using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A bad quarter of an hour in a service with a good past, so that no page stands beside the ticket.</summary>
internal static class GuardScenes
{
    /// <summary>Bad minutes that are a quarter of an hour old when it begins.</summary>
    private const int Early = 6;

    private const int Healthy = Early + 16;

    /// <summary>Errors a fifth above the limit: over it after a quarter of an hour, for five minutes, and again below.</summary>
    public static IEnumerable<Scene> Live(Service service, Slo slo) =>
        from guard in Guards(service, slo)
        let phases = new[]
        {
            Phase.Busy(slo.Sli, Early, 1.3m * guard.Limit),
            Phase.Busy(slo.Sli, Healthy - Early, 0m),
            Phase.Busy(slo.Sli, 23, 1.2m * guard.Limit),
            Phase.Busy(slo.Sli, 12, 0.88m * guard.Limit),
        }
        let input = new SliInput(phases, Minutes.One).For(slo.Sli)
        where input is not null
        select new Scene(
            $"{guard.Alert.Name} needs a bad quarter of an hour and five minutes more, and ends five minutes after it got better",
            [.. input.Value, .. GoodPast(slo, "0")],
            [
                guard.Alert.Silent((Healthy + 11).Minute()),
                guard.Alert.Pending((Healthy + 18).Minute()),
                guard.Alert.Firing((Healthy + 23).Minute()),
                guard.Alert.Firing((Healthy + 23 + 7).Minute()),
                guard.Alert.NotFiring((Healthy + 23 + 11).Minute()),
            ]
        );

    /// <summary>Just above and below the limit, and by enough and too few bad events; seen once, so it can only be pending.</summary>
    public static IEnumerable<Scene> Past(Service service, Slo slo, PastInput past) =>
        from guard in Guards(service, slo)
        let few = slo.Policy.MinimumBadEvents / 1.15m / guard.Limit
        from x in new[]
        {
            (What: "below its limit", Phase: Phase.Busy(12, 0.9m * guard.Limit), Fires: false),
            (What: "above its limit", Phase: Phase.Busy(12, 1.15m * guard.Limit), Fires: true),
            (What: "above its limit by too few", Phase: new Phase(12, 0.9m * few, 0.9m * slo.Policy.MinimumBadEvents), Fires: false),
            (What: "above its limit by enough", Phase: new Phase(12, 1.1m * few, 1.1m * slo.Policy.MinimumBadEvents), Fires: true),
        }
        from paged in x.Fires ? new[] { false, true } : [false]
        let input = past.Raw(slo, [x.Phase])
        where input is not null
        select new Scene(
            $"{guard.Alert.Name}: {x.What}{(paged ? ", but the SLO pages" : "")}",
            [
                .. input.Value,
                .. GoodPast(slo, $"_x{(int)(past.At / past.Interval) - 40} 0"),
                .. paged ? [Paging.Now(past, slo)] : Paging.Elsewhere(past, slo),
                .. past.Beside(slo),
            ],
            [x.Fires && !paged ? guard.Alert.Pending(past.At) : guard.Alert.Silent(past.At)]
        );

    private static IEnumerable<(ExpectedAlert Alert, decimal Limit)> Guards(Service service, Slo slo) =>
        from guard in new (ExpectedAlert Alert, decimal? Limit)[]
        {
            (
                new(AlertNames.ErrorRatioHigh, service, slo, Severity.Ticket, "error-ratio", service.Owner) { OfService = true },
                slo == RatioGuards.Guarded(service) ? service.ErrorRatioLimit : null
            ),
            (new(AlertNames.SlowRatioHigh, service, slo, Severity.Ticket, "slow-ratio", slo.Owner), RatioGuards.SlowLimit(slo)),
        }
        let limit = guard.Limit ?? 1m
        where 1.2m * limit < Math.Min(1m, FastPages(slo).DefaultIfEmpty(1m).Min())
        select (guard.Alert, limit);

    /// <summary>So many good requests some time ago that no page of a long lookback fires.</summary>
    private static ImmutableArray<InputSeries> GoodPast(Slo slo, string zeroAtItsTime) =>
        [
            PastInput.Series(Expect.OfSli(MetricNames.TotalTile, slo), zeroAtItsTime[..^1] + "10000000000000000"),
            PastInput.Series(Expect.OfSli(MetricNames.BadTile, slo), zeroAtItsTime),
        ];

    private static IEnumerable<decimal> FastPages(Slo slo) =>
        from tier in slo.Policy.Tiers
        where tier.Severity == Severity.Page && tier.Window.Long <= TimeSpan.FromHours(1)
        select tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
}
