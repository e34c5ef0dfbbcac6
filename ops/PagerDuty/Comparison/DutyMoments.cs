using FksSre.OnCall;
using NodaTime;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>
/// The moments at which a schedule shows whether it is the roster's: now, around the next handovers (two rounds of everybody), the edges
/// and the
/// middle of each override, around the end of each rotation that runs out, around the next two changes of the clocks, and around the first
/// handover after each of them, which is where
/// a handover that is counted in UTC is an hour off.
/// </summary>
internal static class DutyMoments
{
    private static readonly Duration _minute = Duration.FromMinutes(1);

    /// <summary>Nobody is helped by what is later.</summary>
    private static readonly Duration _horizon = Duration.FromDays(366);

    /// <returns>In order of time; each moment once.</returns>
    public static IReadOnlyList<DutyMoment> Of(Schedule schedule, Instant now)
    {
        var second = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        return
        [
            .. All(schedule, second)
                .Where(moment => moment.At >= second && moment.At <= second + _horizon)
                .DistinctBy(moment => moment.At)
                .OrderBy(moment => moment.At),
        ];
    }

    private static IEnumerable<DutyMoment> All(Schedule schedule, Instant now)
    {
        var zone = schedule.Zone;
        var changes = zone.GetZoneIntervals(now, now + _horizon).Skip(1).Take(2).Select(interval => interval.Start).ToList();
        return
        [
            new(now, "now"),
            .. schedule.Overrides.SelectMany(o => Override(WallClock.At(o.From, zone), WallClock.At(o.Until, zone))),
            .. schedule
                .Rotations.SelectMany(rotation => Handovers(rotation, zone, now, 2 * rotation.People.Length))
                .SelectMany(at => Around(at, "a handover")),
            .. schedule
                .Rotations.Select(rotation => rotation.Until)
                .OfType<LocalDateTime>()
                .SelectMany(until => Around(WallClock.At(until, zone), "a rotation runs out")),
            .. changes.SelectMany(change => Around(change, "a change of the clocks")),
            .. changes.SelectMany(change =>
                schedule
                    .Rotations.SelectMany(rotation => Handovers(rotation, zone, change, 1))
                    .SelectMany(at => Around(at, "the first handover after a change of the clocks"))
            ),
            .. changes
                .Prepend(now)
                .SelectMany(from =>
                    schedule
                        .Rotations.SelectMany(rotation => rotation.Restrictions)
                        .SelectMany(restriction => Windows(restriction, zone, from))
                        .SelectMany(at => Around(at, "the edge of a restriction"))
                ),
        ];
    }

    private static IEnumerable<Instant> Handovers(Rotation rotation, DateTimeZone zone, Instant after, int count) =>
        Enumerable.Range(Math.Max(rotation.Turn(after, zone) + 1, 0), count).Select(turn => rotation.TurnStart(turn, zone));

    /// <summary>The first whole one that begins after a moment.</summary>
    private static IEnumerable<Instant> Windows(Restriction restriction, DateTimeZone zone, Instant after)
    {
        var day = Enumerable
            .Range(0, 9)
            .Select(after.InZone(zone).Date.PlusDays)
            .First(date => restriction.BeginsOn(date) && Rotation.Window(restriction, date, zone).Start > after);
        var window = Rotation.Window(restriction, day, zone);
        return [window.Start, window.End];
    }

    private static IEnumerable<DutyMoment> Override(Instant from, Instant until) =>
        [
            new(from - _minute, "1 min before an override"),
            new(from, "when an override begins"),
            new(Instant.FromUnixTimeSeconds((from.ToUnixTimeSeconds() + until.ToUnixTimeSeconds()) / 2), "in the middle of an override"),
            new(until - _minute, "1 min before an override ends"),
            new(until, "when an override ends"),
        ];

    private static IEnumerable<DutyMoment> Around(Instant at, string what) =>
        [new(at - _minute, $"1 min before {what}"), new(at + _minute, $"1 min after {what}")];
}
