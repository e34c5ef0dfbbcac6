using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Errors that have gone on at the same ratio for as long as anybody looks: exactly the tiers below that ratio fire.</summary>
internal static class BurnScenes
{
    /// <summary>In minutes: until a tile is recorded and read. All lookbacks hold the same share then.</summary>
    private const int Lasting = 3;

    private static readonly Phase _ever = Phase.Busy(60 * 24 * 10, 0m);

    /// <returns>None for probes: of a few probes no small share can fail.</returns>
    public static IEnumerable<Scene> Of(Service service, Slo slo) =>
        from tier in slo.Policy.Tiers.DistinctBy(t => Threshold(slo, t))
        from x in new[] { (Times: 1.05m, Words: "a twentieth above"), (Times: 0.9m, Words: "a tenth below") }
        let ratio = x.Times * Threshold(slo, tier)
        where slo.Sli is not Sli.Uptime && ratio < 1m
        let input = new SliInput([Phase.Busy(Lasting, ratio)], Minutes.One).For(slo.Sli)
        where input is not null
        select new Scene(
            $"Errors steadily {x.Words} what {tier.Name} allows",
            input.Value,
            [
                .. Expect
                    .Tiers(service, slo, new([Phase.Busy(_ever.Minutes, ratio)]), _ever.Minutes.Minute())
                    .Select(e => e with { At = Lasting.Minute() }),
            ]
        );

    private static decimal Threshold(Slo slo, AlertTier tier) => tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
}
