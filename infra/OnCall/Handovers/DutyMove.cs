using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall.Handovers;

/// <summary>Another person has the duty by the roster that is to be than by the one that is deployed.</summary>
/// <param name="Schedule">As the roster has it now.</param>
/// <param name="From">Who has the duty by the roster that is deployed; null: nobody.</param>
/// <param name="To">Who has it by the new one.</param>
/// <param name="At">From this moment on.</param>
/// <param name="Until">The next handover by either of them; null: none within a year.</param>
public sealed record DutyMove(Schedule Schedule, Person? From, Person? To, Instant At, Instant? Until)
{
    private static readonly LocalDateTimePattern _time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>
    /// One line, which is also what acknowledges it, e.g. <c>primary: Ada instead of Bob until 2026-11-30 09:00</c>, on the schedule's
    /// clocks.
    /// </summary>
    public string Text =>
        $"{Schedule.Id}: {Name(To, From)} instead of "
        + $"{Name(From, To)}{(Until is { } until ? $" until {_time.Format(Local(until))}" : " from now on")}";

    /// <summary>With the day of the week, for people.</summary>
    public string UntilText => Until is { } until ? $"until {Day(until)}" : "for a year or more";

    /// <summary>When it begins, with the day of the week.</summary>
    public string AtText => Day(At);

    internal string FromName => Name(From, To);

    internal string ToName => Name(To, From);

    private string Day(Instant at) => $"{Local(at).DayOfWeek} {_time.Format(Local(at))} ({Schedule.Zone.Id})";

    private LocalDateTime Local(Instant at) => at.InZone(Schedule.Zone).LocalDateTime;

    /// <summary>Two of the same name are told apart by their addresses.</summary>
    private static string Name(Person? person, Person? other) =>
        person is null ? "nobody"
        : other is not null && string.Compare(person.Name, other.Name, CultureInfo.InvariantCulture, CompareOptions.IgnoreCase) == 0
            ? $"{person.Name} ({person.Email})"
        : person.Name;
}
