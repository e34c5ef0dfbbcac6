using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>No series, somebody else's series, and series that stand still.</summary>
internal static class NothingScenes
{
    private static readonly TimeSpan _at = TimeSpan.FromMinutes(6);

    public static Scene NoData(Service service, Slo slo) =>
        new(
            "No data is shown as none, though everything beside it fails",
            [.. ForeignSeries.Scraped(slo, 6, Minutes.One), .. ForeignSeries.Recorded(slo, value => $"{PromText.Number(value)}+0x6")],
            [.. Shown(slo), Expect.NoAlert(slo, _at), .. Expect.Tiers(service, slo, new([]), _at)]
        );

    /// <returns>Null for a probe, which is traffic itself.</returns>
    public static Scene? Idle(Service service, Slo slo) =>
        slo.Sli is Sli.Uptime || new SliInput([new(6, 0m, 0m)], Minutes.One).For(slo.Sli) is not { } input
            ? null
            : new(
                "No traffic, and not one error ever, is no data: neither good nor bad",
                slo.Sli is Sli.Availability ? input.RemoveAt(0) : input,
                [
                    Expect.Near(_at, Expect.OfSli(MetricNames.TotalRate, slo), 0m, 0.001m),
                    Expect.Near(_at, Expect.OfSli(MetricNames.BadRate, slo), 0m, 0.001m),
                    .. SliQueries.CountsExactly(slo.Sli)
                        ? [Expect.Near(_at, Expect.OfSli(MetricNames.BadTile, slo), 0m, 0.001m)]
                        : Array.Empty<Expectation>(),
                    Expect.Nothing(_at, Expect.Of(MetricNames.BudgetRemaining, slo)),
                    Expect.NoAlert(slo, _at),
                ]
            );

    private static IEnumerable<Expectation> Shown(Slo slo) =>
        [
            .. CountsWithoutSeries.Total(slo.Sli)
                ? []
                : new[]
                {
                    Expect.Nothing(_at, Expect.OfSli(MetricNames.TotalRate, slo)),
                    Expect.Nothing(_at, Expect.OfSli(MetricNames.BadRate, slo)),
                },
            Expect.Nothing(_at, Expect.Of(MetricNames.BudgetRemaining, slo)),
            Expect.Near(_at, Expect.Of(MetricNames.Objective, slo), slo.Objective.Ratio, 0.0000001m),
        ];
}
