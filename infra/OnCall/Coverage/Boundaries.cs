using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>The moments at which the answer to "who is told?" can change. Between two of them it does not.</summary>
public static class Boundaries
{
    internal static IReadOnlyList<Instant> Of(EscalationPolicy policy, Interval span)
    {
        var schedules = policy.Steps.SelectMany(step => step.Schedules).Distinct().ToList();
        var people = policy
            .Steps.SelectMany(step => step.People)
            .Concat(schedules.SelectMany(s => s.Rotations).SelectMany(r => r.People))
            .Concat(schedules.SelectMany(s => s.Overrides).Select(o => o.Person))
            .Distinct();
        var inside = schedules.SelectMany(schedule => Of(schedule, span)).Concat(people.SelectMany(Absences)).Where(span.Contains);
        return [.. new SortedSet<Instant>([span.Start, .. inside]), span.End];
    }

    /// <summary>Of one schedule, in no order; some lie outside the span.</summary>
    public static IReadOnlyList<Instant> Of(Schedule schedule, Interval span) =>
        [
            .. schedule.Rotations.SelectMany(rotation => Turns(rotation, schedule.Zone, span)),
            .. schedule
                .Rotations.Select(rotation => rotation.Until)
                .OfType<LocalDateTime>()
                .Select(until => WallClock.At(until, schedule.Zone)),
            .. schedule
                .Rotations.SelectMany(rotation => rotation.Restrictions)
                .SelectMany(restriction => Windows(restriction, schedule.Zone, span)),
            .. schedule.Overrides.SelectMany(o => new[] { WallClock.At(o.From, schedule.Zone), WallClock.At(o.Until, schedule.Zone) }),
        ];

    private static IEnumerable<Instant> Turns(Rotation rotation, DateTimeZone zone, Interval span)
    {
        var (first, last) = (Math.Max(0, rotation.Turn(span.Start, zone)), rotation.Turn(span.End, zone));
        return Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(turn => rotation.TurnStart(turn, zone));
    }

    private static IEnumerable<Instant> Windows(Restriction restriction, DateTimeZone zone, Interval span)
    {
        var last = span.End.InZone(zone).Date;
        for (var day = span.Start.InZone(zone).Date.PlusDays(-restriction.LongestMinutes / (24 * 60)); day <= last; day = day.PlusDays(1))
        {
            if (restriction.BeginsOn(day))
            {
                var window = Rotation.Window(restriction, day, zone);
                yield return window.Start;
                yield return window.End;
            }
        }
    }

    private static IEnumerable<Instant> Absences(Person person) =>
        person.Absences.Select(absence => absence.In(person.Zone)).SelectMany(away => new[] { away.Start, away.End });
}
