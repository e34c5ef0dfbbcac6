using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
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
        return new("What is recorded is what was scraped", input, [.. Rates(), .. slo.Sli is Sli.Uptime ? [] : Tiles()]) { Interval = Often };

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

        // Two tiles, both of steady traffic.
        PromExpr Since(string metric) => Expect.Of(metric, slo) - Expect.Of(metric, slo, 10.Minute());
    }

    /// <summary>The bucket is gone while requests are still counted: bad ones are unknown, so none is recorded, and neither is all.</summary>
    public static Scene? BucketGone(Service service, Slo slo)
    {
        const int gone = 12;
        Phase[] phases = [Phase.Busy(gone, 0.1m)];
        if (slo.Sli is not Sli.Latency || new SliInput(phases, Minutes.One).For(slo.Sli) is not { } input || new SliInput([Phase.Busy(gone + 12, 0.1m)], Minutes.One).For(slo.Sli) is not { } longer)
        {
            return null;
        }

        return new(
            "A histogram that loses its bucket is unknown, neither slow nor fast",
            longer.SetItem(0, input[0] with { Values = input[0].Values + " stale" }),
            [
                Expect.Nothing((gone + 2).Minute(), Expect.OfSli(MetricNames.BadRate, slo) + Expect.OfSli(MetricNames.TotalRate, slo) * 0m),
                Expect.Near(gone.Minute(), Prom.CountOverTime(SliTile(slo).Over(Minutes.One * 2)), 1m, 0.1m),
                Expect.Nothing((gone + 5).Minute(), Prom.CountOverTime(SliTile(slo).Over(Minutes.One * 2))),
                Expect.Nothing((gone + 9).Minute(), Expect.OfSli(MetricNames.TotalTile, slo)),
            ]);
    }

    /// <summary>So often that it hardly matters which ends of a lookback count.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(15);

    private static Selector SliTile(Slo slo) => Rules.SliSeries.Of(slo).TotalTile;

    private static Expectation About(TimeSpan at, PromExpr query, decimal value) => Expect.Near(at, query, value, Tolerance * value);
}
