using FksSre.OnCall;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>
/// Who is told, minute by minute, by nothing but whole numbers: a clock on the wall is a table of the minutes it shows, and it
/// has passed a time once it has ever shown it or a later one.
/// </summary>
internal sealed class MinuteOracle
{
    private const int Day = 24 * 60;

    private readonly Dictionary<string, int[]> _passed = [];

    public MinuteOracle(LocalDate start, int days, IEnumerable<string> zones)
    {
        Start = Instant.FromUtc(start.Year, start.Month, start.Day, 0, 0);
        Minutes = days * Day;
        foreach (var zone in zones)
        {
            _passed[zone] = Passed(DateTimeZoneProviders.Tzdb[zone]);
        }
    }

    public Instant Start { get; }

    public int Minutes { get; }

    public Interval Span => new(Start, Start + Duration.FromMinutes(Minutes));

    /// <returns>Who is told, in order, and who of them is reached, as a number.</returns>
    public long Told(EscalationStep step, int minute)
    {
        var (code, seen) = (0L, 0L);
        for (var i = 0; i < step.Schedules.Length + step.People.Length; i++)
        {
            var person = i < step.Schedules.Length ? OnDuty(step.Schedules[i], minute) : step.People[i - step.Schedules.Length];
            if (person is not null && (seen & Bit(person)) == 0)
            {
                seen |= Bit(person);
                code = Code(code, person, Reached(person, minute));
            }
        }

        return code;
    }

    public static long CodeOf(IEnumerable<Person> told, IReadOnlyCollection<Person> reached) =>
        told.Aggregate(0L, (code, person) => Code(code, person, reached.Contains(person)));

    private static long Bit(Person person) => 1L << (person.Id[0] - 'a');

    private static long Code(long before, Person person, bool reached) => (before * 256) + (person.Id[0] * 2) + (reached ? 1 : 0);

    private Person? OnDuty(Schedule schedule, int minute)
    {
        var now = _passed[schedule.Zone.Id][minute];
        foreach (var o in schedule.Overrides)
        {
            if (Of(o.From) <= now && now < Of(o.Until))
            {
                return o.Person;
            }
        }

        Person? duty = null;
        foreach (var rotation in schedule.Rotations)
        {
            var since = now - Of(rotation.Start);
            if (since >= 0 && (rotation.Until is not { } until || now < Of(until)) && IsActive(rotation, now))
            {
                duty = rotation.People[since / (rotation.TurnDays * Day) % rotation.People.Length];
            }
        }

        return duty;
    }

    private static bool IsActive(Rotation rotation, int now)
    {
        if (rotation.Restrictions.IsEmpty)
        {
            return true;
        }

        foreach (var restriction in rotation.Restrictions)
        {
            var period = restriction is Restriction.Weekly ? 7 * Day : Day;
            // Day 0 was a Thursday.
            var begins =
                (restriction is Restriction.Weekly weekly ? ((int)weekly.Day - 4) * Day : 0)
                + (restriction.From.Hour * 60)
                + restriction.From.Minute;
            var since = (((now - begins) % period) + period) % period;
            if (since < restriction.Minutes)
            {
                return true;
            }
        }

        return false;
    }

    private bool Reached(Person person, int minute)
    {
        var today = _passed[person.Zone.Id][minute] / Day;
        var wakes = false;
        foreach (var way in person.Contacts)
        {
            wakes |= way is not ContactMethod.Email;
        }

        foreach (var absence in person.Absences)
        {
            wakes &= today < DaysOf(absence.First) || today > DaysOf(absence.Last);
        }

        return wakes;
    }

    private int[] Passed(DateTimeZone zone)
    {
        var table = new int[Minutes];
        var latest = 0;
        for (var minute = -3 * Day; minute < Minutes; minute++)
        {
            latest = Math.Max(latest, Of((Start + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime));
            if (minute >= 0)
            {
                table[minute] = latest;
            }
        }

        return table;
    }

    private static int Of(LocalDateTime time) => (DaysOf(time.Date) * Day) + (time.Hour * 60) + time.Minute;

    private static int DaysOf(LocalDate date) => (int)(date.ToDateOnly().DayNumber - new DateOnly(1970, 1, 1).DayNumber);
}
