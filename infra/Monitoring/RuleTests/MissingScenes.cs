using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The indicator stops to exist, was never there, or is there in part. Seen once, so the ticket can only be pending.</summary>
internal static class MissingScenes
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;
    private const int BusyTraffic = 1000;

    /// <summary>Minutes of the hour in which the ticket fired last.</summary>
    private const int Fired = 12;

    public static IEnumerable<Scene> Of(Service service, Slo slo, PastInput past)
    {
        // When there are hours is for the clock of the test to say, which is not that of the past it is given.
        if (!slo.Policy.OtherTickets || CountsWithoutSeries.Total(slo.Sli) || slo.Sli.Hours is not null)
        {
            return [];
        }

        var alert = new ExpectedAlert(AlertNames.SliMissing, service, slo, Severity.Ticket, "sli-missing", slo.Owner);
        return
        [
            .. Stopped(slo, past, alert),
            .. NotAtAll(slo, past, alert),
            .. GoesOn(slo, past, alert),
            .. SliQueries.MayBeUnknown(slo.Sli) ? WithoutBad(slo, past, alert) : [],
        ];
    }

    private static IEnumerable<Scene> Stopped(Slo slo, PastInput past, ExpectedAlert alert)
    {
        yield return Gone("for longer than a quarter of an hour", 18, BusyTraffic, fires: true);
        yield return Gone("for less than a quarter of an hour", 12, BusyTraffic, fires: false);
        yield return Gone("since Friday night", Day * 5 / 2, BusyTraffic, fires: true);

        // Ten events a day are expected: so many that one is missed for sure after a day.
        yield return Gone("for longer than a quiet service is", Day * 11 / 10, 30m / 1.9m / Day, fires: true);
        yield return Gone("for as long as a quiet service is", Day * 9 / 10, 30m / 2.1m / Day, fires: slo.Sli is Sli.Uptime);

        yield return Scene("and was back a few minutes ago", fires: false, 120, BusyTraffic, [(180, 120), (9, 6)], up: 1);
        if (AlertExpressions.UpSeries(slo) is { } target)
        {
            var down = Scene("because its target is down", fires: false, 18, BusyTraffic, [(78, 18)], up: 0);
            var others = SelectorVariations.Of(target).Select(other => past.Constant(Prom.Instant(other), 1));
            yield return down with
            {
                Input = [.. down.Input, .. others],
            };
        }

        Scene Gone(string what, int minutes, decimal perMinute, bool fires) =>
            Scene(what, fires, minutes, perMinute, [(minutes + 60, minutes)], up: 1);

        Scene Scene(string what, bool fires, int minutes, decimal perMinute, (int From, int To)[] seen, int up) =>
            new(
                $"The indicator is gone {what}",
                [
                    .. past.Tiles(slo, [new((6 * Day) - minutes, perMinute, 0m)], minutes),
                    past.Seen(Expect.OfSli(MetricNames.BadRate, slo), 0m, seen),
                    .. Up(slo, target => past.Constant(target, up)),
                    .. fires ? [] : MissingBeside(slo, past),
                ],
                [fires ? alert.Pending(past.At) : alert.Silent(past.At)]
            );
    }

    /// <summary>Nothing was judged for three days, of which every three hours are looked at.</summary>
    private static IEnumerable<Scene> NotAtAll(Slo slo, PastInput past, ExpectedAlert alert)
    {
        const int threeDays = 3 * Day;
        (int From, int To)[] always = [(6 * Day, 0)];

        // What is looked at lies 12 minutes before each third hour ago, and an SLO is remembered for an hour: of mostly one moment is
        // missing, and one is 45 minutes old; of often two are missing, the first since an hour and a half.
        (int From, int To)[] mostly = [(threeDays - Hour, (9 * Hour) + 57), (4 * Hour, 0)];
        (int From, int To)[] often = [(6 * Day, (52 * Hour) + 42), (47 * Hour, 0)];
        yield return Scene("at all in three days", fires: true, always, always, []);
        yield return Scene("in three days, though the SLO was there most of the time", fires: true, always, mostly, []);
        yield return Scene("in three days, of which the SLO was often not there", fires: false, always, often, []);
        yield return Scene("for three days, but it was before", fires: true, always, always, [(threeDays + (2 * Hour), threeDays + Hour)]);
        yield return Scene("for two days", fires: slo.Sli is Sli.Uptime, always, always, [((2 * Day) + (2 * Hour), (2 * Day) + Hour)]);
        if (AlertExpressions.UpSeries(slo) is not null)
        {
            yield return Scene("in three days, of which its target was often down", fires: false, often, always, []);
            yield return Scene(
                "for more than three days, in which the SLO was often not there",
                fires: false,
                always,
                often,
                [(threeDays + (2 * Hour), threeDays + Hour)]
            );
        }

        Scene Scene(string what, bool fires, (int From, int To)[] up, (int From, int To)[] declared, (int From, int To)[] judged) =>
            new(
                $"The indicator was not judged {what}",
                [
                    past.Seen(Prom.Instant(new SloSeries(slo).Objective), slo.Objective.Ratio, declared),
                    .. Up(slo, target => past.Seen(target, 1m, up)),
                    .. judged.Length > 0
                        ? [past.Seen(Expect.OfSli(MetricNames.BadRate, slo), 0m, judged)]
                        : ImmutableArray<InputSeries>.Empty,
                ],
                [fires ? alert.Pending(past.At) : alert.Silent(past.At)]
            );
    }

    /// <summary>The ticket fired, whatever for. What is given of a target is nothing, so no other reason is left for it.</summary>
    private static IEnumerable<Scene> GoesOn(Slo slo, PastInput past, ExpectedAlert alert)
    {
        var own = SliMissingAlert.FiringOf(slo);
        yield return Scene("and nobody remembers since when", fires: true, 45, []);
        yield return Scene("and nothing was recorded for two days", fires: true, 2 * Day, []);
        yield return Scene("and was so before the ticket about it", fires: true, 4 * Hour, [(6 * Hour, 5 * Hour)]);
        yield return Scene("but the ticket about it ended days ago", fires: false, 4 * Day, []);
        yield return Scene("but the ticket about it may end", fires: false, 45, [(9, 6)]);
        if (slo.Sli is not Sli.Uptime || AlertExpressions.UpSeries(slo) is not null)
        {
            yield return Scene(
                "but the ticket about it ended since it was there",
                fires: false,
                (2 * Day) + (3 * Hour),
                [((2 * Day) + (2 * Hour), 2 * Day)]
            );
        }

        Scene Scene(string what, bool fires, int firedMinutesAgo, (int From, int To)[] judged) =>
            new(
                $"The indicator is missing, {what}",
                [
                    past.Seen(Prom.Instant(own), 1m, (firedMinutesAgo + Fired, firedMinutesAgo)),
                    .. judged.Length > 0
                        ? [past.Seen(Expect.OfSli(MetricNames.BadRate, slo), 0m, judged)]
                        : ImmutableArray<InputSeries>.Empty,
                    .. fires ? [] : SelectorVariations.Of(own).Select(other => past.Seen(Prom.Instant(other), 1m, (45 + Fired, 45))),
                    .. fires
                        ? SelectorVariations.Of(SliSeries.Of(slo).Bad).Select(other => past.Seen(Prom.Instant(other), 0m, (30, 0)))
                        : [],
                ],
                [fires ? alert.Pending(past.At) : alert.Silent(past.At)]
            );
    }

    /// <summary>All events are recorded, and no bad ones. Of the last three days every quarter of an hour is looked at.</summary>
    private static IEnumerable<Scene> WithoutBad(Slo slo, PastInput past, ExpectedAlert alert)
    {
        const decimal quarters = 3 * Day / 15;
        const decimal perSecond = 10m / (quarters * 900m);
        yield return Scene("for longer than a few minutes", fires: true, BusyTraffic, (15, 0));

        // Ten of the last fifteen minutes, and nine of those before.
        yield return Scene("for a few minutes at a time", fires: false, BusyTraffic, (75, 60), (30, 24), (12, 0));
        yield return Scene("of a quiet service for long", fires: true, 1.15m * 6m / 5m * perSecond, (Day * 5 / 2, 0));
        yield return Scene("of a quiet service that had not yet ten events", fires: false, 0.9m * perSecond, (Day * 5, 0));

        Scene Scene(string what, bool fires, decimal value, params (int From, int To)[] minutes) =>
            new(
                $"All events are counted and not the bad ones, {what}",
                [
                    past.Seen(Expect.OfSli(MetricNames.TotalRate, slo), value, minutes),
                    .. Up(slo, target => past.Constant(target, 1)),
                    .. fires
                        ? []
                        : SelectorVariations
                            .Of(SliSeries.Of(slo).Total)
                            .Select(other => past.Seen(Prom.Instant(other), BusyTraffic, (Day, 0))),
                ],
                [fires ? alert.Pending(past.At) : alert.Silent(past.At)]
            );
    }

    private static ImmutableArray<InputSeries> Up(Slo slo, Func<PromExpr, InputSeries> given) =>
        AlertExpressions.UpSeries(slo) is { } series ? [given(Prom.Instant(series))] : [];

    /// <summary>Indicators of others that are gone.</summary>
    private static IEnumerable<InputSeries> MissingBeside(Slo slo, PastInput past)
    {
        var series = SliSeries.Of(slo);
        var events = past.Tiles(slo, [new(6 * Day, BusyTraffic, 0m)])[0].Values;
        return SelectorVariations
            .Of(series.Bad)
            .Select(other => past.Seen(Prom.Instant(other), 0m, (78, 18)))
            .Concat(SelectorVariations.Of(series.TotalTile).Select(other => PastInput.Series(Prom.Instant(other), events)));
    }
}
