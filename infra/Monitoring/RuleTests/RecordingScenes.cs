using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What is recorded is what was scraped, event by event.</summary>
internal static class RecordingScenes
{
    private const decimal Tolerance = 0.15m;

    /// <summary>A quarter of everything fails; then nothing comes any more.</summary>
    /// <returns>Null where no raw series can be made up.</returns>
    public static Scene? Counts(Service service, Slo slo)
    {
        const int coming = 17;
        const int over = 26;
        const decimal bad = 0.25m;
        var busy = Phase.Busy(slo.Sli, coming, bad);
        Phase[] phases = slo.Sli is Sli.Uptime ? [busy] : [busy, new(over - coming, 0m, 0m)];
        if (new SliInput(phases, Often).For(slo.Sli) is not { } input)
        {
            return null;
        }

        var second = busy.Events / 60m;
        var at = coming.Minute();
        return new(
            "What is recorded is what was scraped",
            [.. input, .. ForeignSeries.Recorded(slo, value => $"{PromText.Number(value)}+0x{PromText.Number(over * 4)}")],
            [.. Rates(), .. slo.Sli is Sli.Uptime ? Means() : Tiles()]
        )
        {
            Interval = Often,
        };

        IEnumerable<Expectation> Rates() =>
            [
                About(at, Expect.OfSli(MetricNames.TotalRate, slo), second),
                About(at, Expect.OfSli(MetricNames.BadRate, slo), second * bad),
                About(at, Since(MetricNames.WindowTotal), second * 600m),
                About(at, Since(MetricNames.WindowBad), second * 600m * bad),
            ];

        // The tile after the end begins a minute before it.
        IEnumerable<Expectation> Tiles() =>
            [
                About((coming + 4).Minute(), Expect.OfSli(MetricNames.TotalTile, slo), second * 60m),
                About((coming + 4).Minute(), Expect.OfSli(MetricNames.BadTile, slo), second * 60m * bad),
                Expect.Near(over.Minute(), Expect.OfSli(MetricNames.TotalTile, slo), 0m, second * 30m),
                Expect.Near(over.Minute(), Expect.OfSli(MetricNames.BadTile, slo), 0m, second * 30m * bad),
            ];

        // Level 1 fills within its first five minutes, and so does the mean of it. Whether that holds the point at its beginning
        // differs between versions of Prometheus.
        IEnumerable<Expectation> Means() =>
            from mean in new[] { (At: 5, Seconds: 180m, Tolerance: 36m), (At: 10, Seconds: 300m, Tolerance: 30m) }
            from tile in new[] { (Metric: MetricNames.TotalTile, Ratio: 1m), (Metric: MetricNames.BadTile, Ratio: bad) }
            select Expect.Near(
                mean.At.Minute(),
                Expect.OfSli(tile.Metric, slo),
                second * mean.Seconds * tile.Ratio,
                second * mean.Tolerance * tile.Ratio
            );

        // Two tiles, both of steady traffic.
        PromExpr Since(string metric) => Expect.Of(metric, slo) - Expect.Of(metric, slo, 10.Minute());
    }

    /// <summary>
    /// Tiles that are made of level 1, from a level 1 that is given: three times as much comes from minute 13 on, and after minute 21 no
    /// bad events are known any more.
    /// </summary>
    /// <returns>Null where tiles are made of counters, or level 1 cannot be given.</returns>
    public static Scene? Means(Service service, Slo slo)
    {
        const int more = 13;
        const int known = 21;
        const int length = 32;
        const decimal bad = 0.25m;
        if (
            SliQueries.CountsExactly(slo.Sli)
            || SliQueries.EmptyBadMeansNone(slo.Sli)
            || CountsWithoutSeries.Any(slo.Sli)
            || StillCounted(slo.Sli) is not { } counted
        )
        {
            return null;
        }

        (int At, PromExpr Of, decimal Total, decimal Tolerance)[] sums =
        [
            .. Both(slo)
                .SelectMany(tile =>
                    new (int, PromExpr, decimal, decimal)[]
                    {
                        // Which ends of a lookback count makes a difference of 60.
                        (15, Prom.Instant(tile), 1_260m, 150m),
                        (20, Prom.Instant(tile), 1_800m, 90m),
                        (20, Prom.SumOverTime(tile.Over(21.Minute())), 4_860m, 250m),
                    }
                ),
        ];
        var tileOfAll = Prom.CountOverTime(SliSeries.Of(slo).TotalTile.Over(Minutes.One * 2));
        return new(
            "Tiles are the mean of what was recorded within five minutes",
            [
                PastInput.Series(Expect.OfSli(MetricNames.TotalRate, slo), FormattableString.Invariant($"2x{more - 1} 6x{length - more}")),
                PastInput.Series(
                    Expect.OfSli(MetricNames.BadRate, slo),
                    FormattableString.Invariant($"{2m * bad}x{more - 1} {6m * bad}x{known - more}")
                ),
                .. counted,
                .. ForeignSeries.Recorded(slo, value => $"{PromText.Number(value)}+0x{length}"),
            ],
            [
                .. sums.Select((x, i) => Expect.Near(x.At.Minute(), x.Of, x.Total * (i < 3 ? 1m : bad), x.Tolerance * (i < 3 ? 1m : bad))),
                .. slo.Sli is Sli.GoodAvailability
                    ? new[] { Expect.Near(25.Minute(), tileOfAll, 1m, 0.1m), Expect.Nothing(30.Minute(), tileOfAll) }
                    : [],
            ]
        );
    }

    /// <summary>
    /// A series of good events that keeps the rules from finding that there are none, while they cannot work out bad ones: level 1
    /// stays as it is given.
    /// </summary>
    /// <returns>Null where there is none such.</returns>
    public static ImmutableArray<InputSeries>? StillCounted(Sli sli)
    {
        if (sli is not Sli.GoodAvailability good || GoodEvents.Inputs(good) is { IsEmpty: true })
        {
            return [];
        }

        var apart = GoodEvents
            .Inputs(good)
            .Select(series => GoodEvents.ArePartOfAll(good, [series]) ? null : SliInput.Example(series))
            .FirstOrDefault(example => example is not null);
        return apart is null ? null : [new(apart, "1x40")];
    }

    /// <summary>So often that it hardly matters which ends of a lookback count.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);

    private static Selector[] Both(Slo slo) => [SliSeries.Of(slo).TotalTile, SliSeries.Of(slo).BadTile];

    private static Expectation About(TimeSpan at, PromExpr query, decimal value) => Expect.Near(at, query, value, Tolerance * value);
}
