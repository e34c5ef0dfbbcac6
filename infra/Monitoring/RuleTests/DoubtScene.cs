using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// More good events are counted than events, in a query of somebody's own: level 1 and the ticket are given, tiles are made of them.
/// </summary>
internal static class DoubtScene
{
    private const int Told = 9;
    private const int Failing = 21;
    private const int Length = 32;

    /// <returns>Null where tiles are made of counters, which <see cref="GoodScenes"/> holds, or level 1 cannot be given.</returns>
    public static Scene? Of(Slo slo)
    {
        if (
            !SliQueries.MayExceed(slo.Sli)
            || SliQueries.CountsExactly(slo.Sli)
            || CountsWithoutSeries.Any(slo.Sli)
            || RecordingScenes.StillCounted(slo.Sli) is not { } counted
        )
        {
            return null;
        }

        var series = SliSeries.Of(slo);
        Selector[] tiles = [series.TotalTile, series.BadTile];
        return new(
            "While a query gives more good events than events, that none is bad is not recorded",
            [
                PastInput.Series(Expect.OfSli(MetricNames.TotalRate, slo), FormattableString.Invariant($"2x{Length}")),
                PastInput.Series(
                    Expect.OfSli(MetricNames.BadRate, slo),
                    FormattableString.Invariant($"0x{Failing - 1} 1x{Length - Failing}")
                ),
                PastInput.Series(Prom.Instant(series.Doubted), FormattableString.Invariant($"_x{Told} 1x{Length - Told}")),
                .. SelectorVariations
                    .Of(series.Doubted)
                    .Select(other => PastInput.Series(Prom.Instant(other), FormattableString.Invariant($"1x{Length}"))),
                .. counted,
            ],
            [
                .. tiles
                    .SelectMany(tile =>
                        new[]
                        {
                            Expect.Near((Told - 1).Minute(), Prom.CountOverTime(tile.Over(Told.Minute())), 2m, 0.6m),
                            Expect.Nothing((Failing - 1).Minute(), Prom.CountOverTime(tile.Over(10.Minute()))),
                            Expect.Near((Failing + 7).Minute(), Prom.CountOverTime(tile.Over(8.Minute())), 2m, 0.6m),
                        }
                    )
                    .OrderBy(expectation => expectation.At),
            ]
        );
    }
}
