using NodaTime;

namespace FksSre.OnCall;

/// <summary>A stretch of the day or week in which a rotation has the duty, in wall-clock time of the schedule. A closed family.</summary>
public abstract record Restriction
{
    private Restriction(LocalTime from, int minutes) => (From, Minutes) = (from, minutes);

    /// <summary>When it begins, by the clocks of the schedule.</summary>
    public LocalTime From { get; }

    /// <summary>How long by the clock on the wall: at least 1; at most a day, or a week.</summary>
    public int Minutes { get; }

    /// <summary>A stretch of every day, which may reach past midnight; at most 24 hours.</summary>
    public sealed record Daily(LocalTime From, int Minutes) : Restriction(From, Minutes);

    /// <summary>A stretch that begins on one day of the week; at most 7 days.</summary>
    public sealed record Weekly(IsoDayOfWeek Day, LocalTime From, int Minutes) : Restriction(From, Minutes);

    /// <summary>Every day for a daily one. The stretch may still go on in days that this is not true of.</summary>
    public bool BeginsOn(LocalDate date) => this is not Weekly weekly || date.DayOfWeek == weekly.Day;

    /// <summary>How many days it reaches into those after the one it begins on.</summary>
    public int LongestMinutes => this is Weekly ? 7 * 24 * 60 : 24 * 60;
}
