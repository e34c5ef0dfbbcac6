using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Traffic of the last hour beside that of the same hour of earlier weeks, with other hours that tell nothing.</summary>
internal static class TrafficScenes
{
    private const int Hour = 60;
    private const int Week = 7 * 24 * Hour;

    public static IEnumerable<Scene> Of(Service service, Slo slo, PastInput past)
    {
        if (service.TrafficDrop is not { } policy || slo != TrafficDropAlert.Counted(service) || !slo.Policy.OtherTickets)
        {
            yield break;
        }

        var alert = new ExpectedAlert(AlertNames.TrafficDrop, service, slo, Severity.Ticket, "traffic-drop", service.Owner)
        {
            OfService = true,
        };
        var at = past.At;
        var usual = 1.1m * policy.UsualEvents;
        var less = 0.9m * policy.BelowPercent / 100m;
        var more = Math.Min(1.1m * policy.BelowPercent, 100m) / 100m;
        var drop = past.Tiles(slo, Weeks(past.Interval, usual, usual, less * usual));
        var dropping = SelectorVariations
            .Of(SliSeries.Of(slo).TotalTile)
            .Select(other => drop[0] with { Series = Prom.Instant(other).ToString() })
            .ToList();
        yield return new("Traffic is far below the usual", [.. drop, .. Paging.Elsewhere(past, slo)], [alert.Firing(at)]);
        yield return new("Traffic is far below the usual, but the SLO pages", [.. drop, Paging.Now(past, slo)], [alert.Silent(at)]);
        yield return Silent(
            "Traffic is far below that of two weeks ago, and a little below that of one week ago",
            2m * usual,
            2m * less / more * usual,
            2m * less * usual
        );
        yield return Silent(
            "Traffic is far below that of one week ago, and a little below that of two weeks ago",
            2m * less / more * usual,
            2m * usual,
            2m * less * usual
        );
        yield return Silent("Traffic is far below that of two weeks ago alone", usual, less * usual / 2m, less * usual);
        yield return Silent("Traffic is far below that of one week ago alone", less * usual / 2m, usual, less * usual);
        yield return Silent(
            "Traffic was too little to compare two weeks ago",
            0.9m * policy.UsualEvents,
            usual,
            less * policy.UsualEvents / 2m
        );
        yield return Silent(
            "Traffic was too little to compare one week ago",
            usual,
            0.9m * policy.UsualEvents,
            less * policy.UsualEvents / 2m
        );

        Scene Silent(string what, decimal twoWeeksAgo, decimal oneWeekAgo, decimal now) =>
            new(what, [.. past.Tiles(slo, Weeks(past.Interval, twoWeeksAgo, oneWeekAgo, now)), .. dropping], [alert.Silent(at)]);
    }

    private static List<Phase> Weeks(TimeSpan interval, decimal twoWeeksAgo, decimal oneWeekAgo, decimal now)
    {
        // Whether a lookback holds the sample at its very beginning differs between versions of Prometheus, so there is none.
        var edge = (int)interval.TotalMinutes;
        var busy = new Phase(Hour - edge, 3m * Math.Max(twoWeeksAgo, oneWeekAgo) / Hour, 0m);
        var pause = new Phase(edge, 0m, 0m);
        var quiet = new Phase(Week - (2 * Hour), 0m, 0m);
        return [busy, pause, Of(twoWeeksAgo), quiet, busy, pause, Of(oneWeekAgo), quiet, busy, pause, Of(now)];
    }

    private static Phase Of(decimal events) => new(Hour, events / Hour, 0m);
}
