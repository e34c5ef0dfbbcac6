using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall;

/// <summary>The hours of a week in which tickets are told. What fires outside them is told when they begin, if it still fires.</summary>
/// <param name="Location">A name of the IANA time zone database, e.g. <c>America/Toronto</c>.</param>
/// <param name="First">The first day of the working week. After <paramref name="Last"/>, the week runs over the weekend, e.g. from Sunday
/// to Thursday.</param>
/// <param name="Last">The last day, included.</param>
/// <param name="Start">Of each day; whole minutes.</param>
/// <param name="End">Of each day; excluded. Midnight is the end of the day; a time before <paramref name="Start"/> is that of the next
/// day.</param>
public sealed record WorkingHours(string Location, IsoDayOfWeek First, IsoDayOfWeek Last, LocalTime Start, LocalTime End)
{
    private const string DayBegins = "00:00";
    private const string DayEnds = "24:00";

    /// <summary>
    /// The same in Alertmanager's terms: any of them holds. Its days begin on Sunday, none of its ranges may go back, and no time passes
    /// midnight.
    /// </summary>
    public IReadOnlyList<HoursOfDays> Ranges()
    {
        var days = Days((int)First, (int)Last);
        var end = End == LocalTime.Midnight ? DayEnds : Text(End);
        return Start < End || End == LocalTime.Midnight
            ? [new(days, Text(Start), end)]
            : [new(days, Text(Start), DayEnds), new(Days(((int)First % 7) + 1, ((int)Last % 7) + 1), DayBegins, end)];
    }

    /// <param name="first">1 for Monday to 7 for Sunday.</param>
    /// <param name="last">Likewise.</param>
    private static ImmutableArray<string> Days(int first, int last)
    {
        // Sunday is Alertmanager's day 0.
        var (from, to) = (first % 7, last % 7);
        return from <= to ? [Range(from, to)]
            : (to + 1) % 7 == from ? [Range(0, 6)]
            : [Range(0, to), Range(from, 6)];
    }

    private static string Range(int from, int to) => from == to ? Name(from) : $"{Name(from)}:{Name(to)}";

    private static string Name(int day) => (day == 0 ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)day).ToString().ToLowerInvariant();

    private static string Text(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}

/// <param name="Weekdays">Days and ranges of days, as Alertmanager names them.</param>
/// <param name="Start">Hours and minutes.</param>
/// <param name="End">After <paramref name="Start"/>; up to 24:00.</param>
public sealed record HoursOfDays(ImmutableArray<string> Weekdays, string Start, string End);
