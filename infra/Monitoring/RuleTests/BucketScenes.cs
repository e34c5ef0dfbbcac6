using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A histogram of which a part is gone: what cannot be known is not recorded.</summary>
internal static class BucketScenes
{
    /// <summary>The minute after which a series is gone.</summary>
    private const int Lost = 12;

    /// <summary>
    /// The bucket is gone while all requests are still counted: slow ones are unknown, so none is recorded, and neither is all.
    /// </summary>
    /// <returns>Null where there is no bucket.</returns>
    public static Scene? Gone(Service service, Slo slo)
    {
        if (WithoutSeries(slo, 0) is not { } input)
        {
            return null;
        }

        return new(
            "Where a bucket is gone, slow requests are unknown: neither none nor all",
            input,
            [
                Expect.Nothing(
                    (Lost + 2).Minute(),
                    Expect.OfSli(MetricNames.BadRate, slo) + (Expect.OfSli(MetricNames.TotalRate, slo) * 0m)
                ),
                .. Both(slo)
                    .SelectMany(tile =>
                        new[]
                        {
                            Expect.Near(Lost.Minute(), Prom.CountOverTime(tile.Over(Minutes.One * 2)), 1m, 0.1m),
                            Expect.Nothing((Lost + 5).Minute(), Prom.CountOverTime(tile.Over(Minutes.One * 2))),
                            Expect.Nothing((Lost + 9).Minute(), Prom.Instant(tile)),
                        }
                    ),
            ]
        );
    }

    /// <summary>One of two instances has no such bucket: its requests are neither fast nor slow, so the ratio of all is unknown.</summary>
    /// <returns>Null where there is no bucket.</returns>
    public static Scene? GoneInPart(Service service, Slo slo)
    {
        const int both = 12;
        const string instance = "instance=\"b\",";
        if (
            slo.Sli is not Sli.Latency
            || new SliInput([Phase.Busy(both + 12, 0.1m)], Minutes.One).For(slo.Sli) is not { } input
            || new SliInput([Phase.Busy(12, 0.1m)], Minutes.One, both).For(slo.Sli) is not { } second
        )
        {
            return null;
        }

        return new(
            "Where an instance lacks the bucket, slow requests are unknown",
            [
                .. input,
                .. second
                    .Skip(1)
                    .Select(series =>
                        series with
                        {
                            Series = series.Series.Insert(series.Series.IndexOf('{', StringComparison.Ordinal) + 1, instance),
                        }
                    ),
            ],
            [
                Expect.Near(both.Minute() - Minutes.One, Expect.OfSli(MetricNames.BadRate, slo) * 0m, 0m, 1m),
                Expect.Nothing((both + 2).Minute(), Expect.OfSli(MetricNames.BadRate, slo)),
                .. Both(slo).Select(tile => Expect.Nothing((both + 10).Minute(), Prom.Instant(tile))),
            ]
        );
    }

    /// <summary>The other way round: without all requests there is no ratio either.</summary>
    /// <returns>Null where what is counted apart is gone with them.</returns>
    public static Scene? CountGone(Service service, Slo slo)
    {
        if (WithoutSeries(slo, 2) is not { } input)
        {
            return null;
        }

        return new(
            "A histogram that loses its count is unknown, though its buckets go on",
            input,
            [.. Both(slo).Select(tile => Expect.Nothing((Lost + 9).Minute(), Prom.CountOverTime(tile.Over(Minutes.One * 2))))]
        );
    }

    /// <param name="slo">Of which promise.</param>
    /// <param name="lost">Which of its series goes: the first is the bucket, the third the count.</param>
    /// <returns>Null where there is no histogram.</returns>
    private static ImmutableArray<InputSeries>? WithoutSeries(Slo slo, int lost) =>
        slo.Sli is Sli.Latency
        && new SliInput([Phase.Busy(Lost, 0.1m)], Minutes.One).For(slo.Sli) is { } before
        && new SliInput([Phase.Busy(Lost + 12, 0.1m)], Minutes.One).For(slo.Sli) is { } all
            ? all.SetItem(lost, before[lost] with { Values = before[lost].Values + " stale" })
            : null;

    private static Selector[] Both(Slo slo) => [SliSeries.Of(slo).TotalTile, SliSeries.Of(slo).BadTile];
}
