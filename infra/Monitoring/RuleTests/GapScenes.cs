using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Counters that cannot be scraped for a while or begin anew: each event is in one tile, and in one only.</summary>
/// <remarks>The first tile is that of minute 1, and every fifth minute has one.</remarks>
internal static class GapScenes
{
    private const string Instance = "instance=\"b\",";

    /// <returns>None where no counters are subtracted.</returns>
    public static IEnumerable<Scene> Of(Service service, Slo slo) =>
        !SliQueries.CountsExactly(slo.Sli)
            ? []
            : new[] { Unreachable(slo), Forgotten(slo), Young(slo), Down(slo), Gone(slo) }.OfType<Scene>();

    /// <summary>
    /// Seven events, fewer than anything would be compared with, while one of two instances cannot be reached for twenty minutes.
    /// </summary>
    private static Scene? Unreachable(Slo slo)
    {
        var scene = OneOfTwo(
            slo,
            "What happens while an instance cannot be scraped is counted when it can be again",
            [new(10, 0m, 0m), new(2, 2m, 1m), new(20, 0.35m, 0.15m) { Scraped = false }, new(16, 0m, 0m)],
            new(48, 0m, 0m),
            (17, 15, 4m, 2m),
            (44, 26, 7m, 3m)
        );
        var budgets = 0.5m / slo.Objective.Budget.Ratio;
        return scene is null
            ? null
            : scene with
            {
                Expectations =
                [
                    .. scene.Expectations,
                    Expect.Near(17.Minute(), Expect.Of(MetricNames.BudgetRemaining, slo), 1m - budgets, budgets / 10m),
                ],
            };
    }

    /// <summary>
    /// Forty minutes are too long to say when it happened. The other instance goes on meanwhile, and all that is counted is its own.
    /// </summary>
    private static Scene? Forgotten(Slo slo) =>
        OneOfTwo(
            slo,
            "What happens while an instance cannot be scraped for longer than half an hour is not counted",
            [new(12, 0m, 0m), new(40, 5m, 2m) { Scraped = false }, new(12, 0m, 0m)],
            new(64, 30m, 24m),
            (63, 60, 1_800m, 1_440m)
        );

    /// <summary>It begins anew, has soon counted more than before, and is not scraped when the next tile begins.</summary>
    private static Scene? Young(Slo slo) =>
        OneOfTwo(
            slo,
            "A young counter that begins anew loses nothing that was scraped",
            [
                new(16, 1.5m, 0.75m),
                new(1, 0m, 0m),
                new(2, 20m, 10m) { Anew = true },
                new(6, 20m, 10m) { Scraped = false },
                new(3, 20m, 10m),
            ],
            new(28, 0m, 0m),
            (21, 2, 58m, 29m, 0.31m),
            (26, 2, 140m, 70m, 0.03m)
        );

    /// <summary>
    /// Nothing can be scraped for a quarter of an hour, in which all counters begin anew: as if Prometheus had been down.
    /// </summary>
    private static Scene? Down(Slo slo)
    {
        Phase[] phases = [new(40, 30m, 12m), new(14, 10m, 4m) { Anew = true, Scraped = false }, new(4, 10m, 4m)];
        return Input(slo, phases) is not { } input
            ? null
            : new(
                "What happens while nothing can be scraped is counted in the first tile after it",
                [.. input, .. ForeignSeries.Scraped(slo, 58, Minutes.One)],
                [.. Tiles(slo, (57, 2, 155m, 62m, 0.12m))]
            );
    }

    /// <summary>Once the last scrape is older than a tile, and also when what is remembered no longer holds the tiles' beginning.</summary>
    private static Scene? Gone(Slo slo) =>
        Input(slo, [new(12, 30m, 12m), new(30, 0m, 0m) { Scraped = false }]) is not { } input
            ? null
            : new(
                "A service that is gone leaves no tiles",
                input,
                [
                    .. from minute in new[] { 22, 27, 32, 37 }
                    from tile in Both(slo)
                    select Expect.Nothing(minute.Minute(), Prom.CountOverTime(tile.Over(2 * Minutes.One))),
                ]
            );

    private static Scene? OneOfTwo(
        Slo slo,
        string title,
        Phase[] phases,
        Phase other,
        params (int At, int Minutes, decimal Total, decimal Bad, decimal Tolerance)[] tiles
    ) =>
        Input(slo, phases) is not { } input || Input(slo, [other]) is not { } second
            ? null
            : new(
                title,
                [
                    .. input,
                    .. second.Select(series => series with { Series = Second(series.Series) }),
                    .. ForeignSeries.Scraped(slo, other.Minutes, Minutes.One),
                ],
                [.. tiles.SelectMany(tile => Tiles(slo, tile))]
            );

    private static Scene? OneOfTwo(
        Slo slo,
        string title,
        Phase[] phases,
        Phase other,
        params (int At, int Minutes, decimal Total, decimal Bad)[] tiles
    ) => OneOfTwo(slo, title, phases, other, [.. tiles.Select(t => (t.At, t.Minutes, t.Total, t.Bad, 0.05m))]);

    private static ImmutableArray<InputSeries>? Input(Slo slo, Phase[] phases) => new SliInput(phases, Minutes.One).For(slo.Sli);

    private static string Second(string series) =>
        series.Contains('{', StringComparison.Ordinal)
            ? series.Insert(series.IndexOf('{', StringComparison.Ordinal) + 1, Instance)
            : $"{series}{{{Instance}}}";

    /// <summary>The sum of all tiles of some minutes, within a share of it or half an event.</summary>
    private static IEnumerable<Expectation> Tiles(Slo slo, (int At, int Minutes, decimal Total, decimal Bad, decimal Tolerance) expected) =>
        Both(slo)
            .Zip([expected.Total, expected.Bad], (tile, events) =>
                Expect.Near(
                    expected.At.Minute(),
                    Prom.SumOverTime(tile.Over(expected.Minutes.Minute())),
                    events,
                    Math.Max(0.5m, events * expected.Tolerance)
                )
            );

    private static Selector[] Both(Slo slo)
    {
        var series = SliSeries.Of(slo);
        return [series.TotalTile, series.BadTile];
    }
}
