using NodaTime;

namespace FksSre.OnCall;

/// <summary>A stretch of the day or week in which a rotation has the duty, in wall-clock time of the schedule. A closed family.</summary>
public abstract record Restriction
{
    private Restriction(LocalTime from, int minutes) => (From, Minutes) = (from, minutes);

    public LocalTime From { get; }

    /// <summary>How long by the clock on the wall: at least 1; at most a day, or a week.</summary>
    public int Minutes { get; }

    public sealed record Daily(LocalTime From, int Minutes) : Restriction(From, Minutes);

    public sealed record Weekly(IsoDayOfWeek Day, LocalTime From, int Minutes) : Restriction(From, Minutes);

    public bool BeginsOn(LocalDate date) => this is not Weekly weekly || date.DayOfWeek == weekly.Day;

    /// <summary>How many days it reaches into those after the one it begins on.</summary>
    public int LongestMinutes => this is Weekly ? 7 * 24 * 60 : 24 * 60;
}
