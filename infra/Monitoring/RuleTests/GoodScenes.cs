using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Good events stop to be counted, were never counted, or are counted too often, while all events go on.</summary>
internal static class GoodScenes
{
    private const int Healthy = 12;

    /// <summary>As much of an hour as must be known.</summary>
    private const int Idle = 56;

    /// <returns>None where good events are not counted, or nothing can be made up.</returns>
    public static IEnumerable<Scene> Of(Service service, Slo slo)
    {
        if (slo.Sli is not Sli.GoodAvailability sli || new SliInput([Phase.Busy(1, 0m)], Minutes.One).For(sli) is null)
        {
            return [];
        }

        return GoodEvents.Complement(sli) is not null
            ? [NoneAnyMore(slo, delay: 0), NoneYet(slo)]
            :
            [
                NoneAnyMore(slo, delay: 5),
                Resumed(service, slo),
                Unheard(slo),
                After(slo, "seven minutes in which nothing is scraped no event is good", 7, known: true),
                After(slo, "twenty minutes in which nothing is scraped no event is good", 20, known: true),
                After(
                    slo,
                    "three quarters of an hour in which nothing is scraped nobody knows whether there are good events",
                    45,
                    known: false
                ),
                .. slo.Policy.OtherTickets ? TooMany(service, slo) : [],
            ];
    }

    /// <summary>A restart after which everything fails: the counter of good events is never born again.</summary>
    private static Scene NoneAnyMore(Slo slo, int delay)
    {
        const int failing = 24;
        var all = Input(slo, [Phase.Busy(Healthy, 0.1m), Phase.Busy(failing, 1m)]);
        var good = Input(slo, [Phase.Busy(Healthy, 0.1m)])[0];
        var at = (Healthy + failing).Minute();
        return new(
            "A restart after which nothing succeeds is a full outage for as long as it lasts",
            all.SetItem(0, good with { Values = good.Values + " stale" }),
            [
                .. delay > 0
                    ? [Expect.Nothing((Healthy + 3).Minute(), Expect.OfSli(MetricNames.BadRate, slo))]
                    : Array.Empty<Expectation>(),
                .. Pages(slo, Healthy + delay + 3),
                .. Pages(slo, Healthy + failing),
                Expect.Near(at, Expect.OfSli(MetricNames.BadRate, slo) / Expect.OfSli(MetricNames.TotalRate, slo), 1m, 0.001m),
                .. Tiles(slo).Select(tile => Expect.Near(at, Newest(tile), PerTile, 0.001m * PerTile)),
                Expect.Near(
                    at,
                    Prom.SumOverTime(SliSeries.Of(slo).BadTile.Over(at)),
                    PerTile / 5m * ((0.1m * (Healthy - 1)) + failing - 3),
                    0.8m * PerTile
                ),
            ]
        );
    }

    /// <summary>Its first request failed, and so did all others.</summary>
    private static Scene NoneYet(Slo slo) =>
        new(
            "Where nothing ever succeeded everything is bad",
            Input(slo, [Phase.Busy(Healthy, 1m)]).RemoveAt(0),
            [
                Expect.Near(
                    Healthy.Minute(),
                    Expect.OfSli(MetricNames.BadRate, slo) / Expect.OfSli(MetricNames.TotalRate, slo),
                    1m,
                    0.001m
                ),
                .. Pages(slo, Healthy),
            ]
        );

    /// <summary>They failed for half an hour, then nothing could be scraped for twelve minutes: the next tile holds all since.</summary>
    private static Scene Resumed(Service service, Slo slo)
    {
        const int failing = 32;
        var total = Input(
            slo,
            [Phase.Busy(Healthy, 0m), Phase.Busy(failing, 1m), Phase.Busy(12, 1m) with { Scraped = false }, Phase.Busy(11, 1m)]
        )[1];
        var good = Input(slo, [Phase.Busy(Healthy, 0m)])[0];
        return new(
            "That nothing succeeds is known for longer than good events are looked for, and through a gap",
            [good with { Values = good.Values + " stale" }, total],
            [
                .. from tier in slo.Policy.Tiers
                where tier.Severity == Severity.Page && tier.Window.Long <= Intervals.Memory
                select new ExpectedAlert(AlertNames.BudgetBurn, service, slo, tier.Severity, tier.Name, slo.Owner).Firing(
                    (Healthy + failing).Minute()
                ),
                .. Tiles(slo).Select(tile => Expect.Near(66.Minute(), Newest(tile), 2.8m * PerTile, 0.9m * PerTile)),
            ]
        );
    }

    private static Scene Unheard(Slo slo)
    {
        var at = 10.Minute();
        return new(
            "A counter of good events that was never seen says nothing",
            Input(slo, [Phase.Busy(Healthy, 0.1m)]).RemoveAt(0),
            [
                Expect.Near(at, Expect.OfSli(MetricNames.TotalRate, slo) * 0m, 0m, 1m),
                Expect.Nothing(at, Expect.OfSli(MetricNames.BadRate, slo)),
                .. Tiles(slo).Select(tile => Expect.Nothing(at, Prom.Instant(tile))),
                Expect.NoAlert(slo, at),
            ]
        );
    }

    /// <summary>No counter of good events, and the tiles that say there was one are days old. Seen once, a sample a minute.</summary>
    public static IEnumerable<Scene> Remembered(Slo slo, PastInput past)
    {
        if (slo.Sli is not Sli.GoodAvailability sli || !SliQueries.CountsExactly(sli) || GoodEvents.Complement(sli) is not null)
        {
            yield break;
        }

        const int halfDay = 12 * 60;
        foreach (var (what, days, known) in new[] { ("thirteen days", 13, true), ("fifteen days", 15, false) })
        {
            var seen = (int)past.At.TotalMinutes - (days * 24 * 60) - halfDay;
            var rate = new Trace(Minutes.One, (int)past.At.TotalMinutes - 5).Level([new(6, 60m, 0m)], p => p.Events);
            yield return new Scene(
                $"Good events were judged {what} ago",
                [
                    PastInput.Series(Expect.OfSli(MetricNames.TotalRate, slo), rate),
                    PastInput.Series(
                        Expect.OfSli(MetricNames.BadTile, slo),
                        new Trace(Minutes.One, seen).Level([new(halfDay, 0m, 0m)], p => p.Events)
                    ),
                ],
                [
                    known
                        ? Expect.Near(past.At, Expect.OfSli(MetricNames.BadRate, slo), 60m, 1m)
                        : Expect.Nothing(past.At, Expect.OfSli(MetricNames.BadRate, slo)),
                ]
            )
            {
                Interval = Minutes.One,
            };
        }
    }

    /// <summary>
    /// Nothing can be scraped for a while; then all events are counted again, and no good ones. Level 1 has all of them two minutes later.
    /// </summary>
    private static Scene After(Slo slo, string what, int gap, bool known)
    {
        var before = Input(slo, [Phase.Busy(Healthy, 0m)]);
        var all = Input(slo, [Phase.Busy(Healthy, 0m), Phase.Busy(gap, 0m) with { Scraped = false }, Phase.Busy(9, 1m)]);
        var back = Healthy + gap + 2;
        return new(
            $"After {what}",
            [before[0], all[1]],
            [
                Expect.Near((back + 3).Minute(), Expect.OfSli(MetricNames.TotalRate, slo) * 0m, 0m, 1m),
                Expect.Nothing((back + 3).Minute(), Expect.OfSli(MetricNames.BadRate, slo)),
                known
                    ? Expect.Near(
                        (back + 4).Minute(),
                        Expect.OfSli(MetricNames.BadRate, slo) / Expect.OfSli(MetricNames.TotalRate, slo),
                        1m,
                        0.001m
                    )
                    : Expect.Nothing((back + 6).Minute(), Expect.OfSli(MetricNames.BadRate, slo)),
            ]
        );
    }

    /// <summary>Tickets about good events that are more than all, and what is recorded meanwhile.</summary>
    private static IEnumerable<Scene> TooMany(Service service, Slo slo)
    {
        var alert = new ExpectedAlert(AlertNames.GoodExceedsTotal, service, slo, Severity.Ticket, GoodExceedsAlert.Tier, slo.Owner);
        var few = slo.Policy.MinimumBadEvents;
        yield return Scene(
            "More than a fiftieth too many good events are counted",
            [Phase.Busy(12, -0.024m)],
            alert.Pending((Idle + 10).Minute())
        );
        yield return Scene(
            "Less than a fiftieth too many good events are counted",
            [Phase.Busy(12, -0.017m)],
            alert.Silent((Idle + 10).Minute())
        );
        yield return Scene("A few too many good events are counted", Few(1.1m * few), alert.Pending((Idle + 12).Minute()));
        yield return Scene("Too few of too many good events are counted", Few(0.9m * few), alert.Silent((Idle + 12).Minute()));

        // 20 minutes in which a third too many are counted: over an hour more than a fiftieth until minute 76.
        yield return Scene(
            "Too many good events are a ticket for an hour and a quarter more",
            [Phase.Busy(20, -0.3m), Phase.Busy(77, 0m)],
            alert.Firing((Idle + 74).Minute()),
            alert.Firing((Idle + 85).Minute()),
            alert.NotFiring((Idle + 96).Minute())
        );
        yield return new(
            "Too many good events are no ticket where less than most of an hour is known",
            Input(slo, [Phase.Busy(46, -0.3m), Phase.Busy(40, -0.3m) with { Scraped = false }, Phase.Busy(20, -0.3m)]),
            [alert.Silent(45.Minute()), alert.Silent(104.Minute())]
        );

        // Known after a minute, and a ticket after a quarter of an hour.
        var tiles = Tiles(slo);
        yield return Scene(
            "While more good events are counted than events, only bad ones are judged",
            [Phase.Busy(40, -1m), Phase.Busy(12, 0.4m)],
            [
                alert.NotFiring((Idle + 14).Minute()),
                .. tiles.Select(tile => Expect.Near((Idle + 14).Minute(), Prom.CountOverTime(tile.Over(14.Minute())), 2.5m, 0.9m)),
                alert.Firing((Idle + 24).Minute()),
                .. tiles.Select(tile => Expect.Nothing((Idle + 40).Minute(), Newest(tile))),
                .. tiles.Select(
                    (tile, i) => Expect.Near((Idle + 50).Minute(), Newest(tile), PerTile * (i == 0 ? 1m : 0.4m), 0.02m * PerTile)
                ),
            ]
        );

        Scene Scene(string what, Phase[] phases, params Expectation[] expected) =>
            new(what, Input(slo, [new(Idle, 0m, 0m), .. phases]), [.. expected]);

        static Phase[] Few(decimal tooMany) => [new(5, 0m, 0m), new(4, tooMany / 4m, -tooMany / 4m), new(5, 0m, 0m)];
    }

    /// <summary>A tile that could not be judged when it was due is recorded as soon as it can be.</summary>
    private static PromExpr Newest(Selector tile) => Prom.Last(tile, Intervals.Tile);

    private static decimal PerTile => 5m * Phase.Busy(1, 0m).Events;

    private static Selector[] Tiles(Slo slo) => [SliSeries.Of(slo).TotalTile, SliSeries.Of(slo).BadTile];

    private static ImmutableArray<InputSeries> Input(Slo slo, Phase[] phases) => new SliInput(phases, Minutes.One).For(slo.Sli)!.Value;

    private static IEnumerable<Expectation> Pages(Slo slo, int minute) =>
        slo.Policy.Tiers.Any(t => t.Severity == Severity.Page) ? [Expect.Page(slo, minute.Minute())] : [];
}
