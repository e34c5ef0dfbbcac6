using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.RuleTests;

/// <summary>The indicator stops to exist.</summary>
internal static class MissingScenes
{
    private const int Day = 24 * 60;
    private const int BusyTraffic = 1000;

    public static IEnumerable<Scene> Of(Service service, Slo slo, PastInput past)
    {
        if (!slo.Policy.OtherTickets || Invented.Total(slo.Sli))
        {
            yield break;
        }

        var alert = new ExpectedAlert(AlertNames.SliMissing, service, slo, Severity.Ticket, "sli-missing", slo.Owner);
        yield return Gone("for longer than a quarter of an hour", 18, BusyTraffic, fires: true);
        yield return Gone("for less than a quarter of an hour", 12, BusyTraffic, fires: false);
        yield return Gone("since Friday night", Day * 5 / 2, BusyTraffic, fires: true);
        yield return Gone("for longer than anybody remembers", (Day * 3) + 60, BusyTraffic, fires: false);

        // Ten events a day are expected: so many that one is missed for sure after a day.
        yield return Gone("for longer than a quiet service is", Day * 11 / 10, 30m / 1.9m / Day, fires: true);
        yield return Gone("for as long as a quiet service is", Day * 9 / 10, 30m / 2.1m / Day, fires: false);

        yield return Scene("and was back a few minutes ago", alert.Silent(past.At), 120, BusyTraffic, [(180, 120), (9, 6)], up: 1);
        if (AlertExpressions.UpSeries(slo) is { } target)
        {
            var down = Scene("because its target is down", alert.Silent(past.At), 18, BusyTraffic, [(78, 18)], up: 0);
            var others = Neighbours.Of(target).Select(other => past.Constant(Prom.Instant(other), 1));
            yield return down with { Input = [.. down.Input, .. others] };
        }

        Scene Gone(string what, int minutes, decimal perMinute, bool fires) =>
            Scene(what, fires ? alert.Firing(past.At) : alert.Silent(past.At), minutes, perMinute, [(minutes + 60, minutes)], up: 1);

        Scene Scene(string what, Expectation expected, int minutes, decimal perMinute, (int From, int To)[] seen, int up)
        {
            ImmutableArray<InputSeries> target = AlertExpressions.UpSeries(slo) is { } series ? [past.Constant(Prom.Instant(series), up)] : [];
            return new(
                $"The indicator is gone {what}",
                [
                    .. past.Tiles(slo, [new((6 * Day) - minutes, perMinute, 0m)], minutes),
                    PastInput.Series(Expect.OfSli(MetricNames.BadRate, slo), past.Seen(seen)),
                    .. target,
                    .. expected.Samples.IsEmpty ? MissingBeside(slo, past) : [],
                ],
                [expected]);
        }
    }

    /// <summary>Indicators of others that are gone.</summary>
    private static IEnumerable<InputSeries> MissingBeside(Slo slo, PastInput past)
    {
        var series = SliSeries.Of(slo);
        var events = past.Tiles(slo, [new(6 * Day, BusyTraffic, 0m)])[0].Values;
        return Neighbours.Of(series.Bad).Select(other => PastInput.Series(Prom.Instant(other), past.Seen((78, 18))))
            .Concat(Neighbours.Of(series.TotalTile).Select(other => PastInput.Series(Prom.Instant(other), events)));
    }
}
