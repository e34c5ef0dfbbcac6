using System.Runtime.Serialization;
using FksSre.OnCall;
using FksSre.OnCall.Coverage;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Duration = NodaTime.Duration;

namespace FksSre.Ops.Output;

/// <summary>
/// Duties as an iCalendar file (RFC 5545). A shift is one event with one UID in every export, whichever week that begins with, so
/// that a calendar program that reads the file again updates the shift and does not show it twice.
/// </summary>
internal static class DutyCalendar
{
    private const string Product = "-//FksSreInfra//on-call//EN";

    /// <summary>
    /// Looked at before what is asked for, since a UID is made of the true beginning of a shift: who is alone has one that began with the
    /// rotation.
    /// </summary>
    private static readonly Duration _before = Duration.FromDays(3653);

    /// <summary>Looked at after it, for the true end.</summary>
    private static readonly Duration _after = Duration.FromDays(366);

    /// <param name="span">Every shift that any part of it belongs to is in the file, from its beginning to its end.</param>
    /// <param name="now">The time stamp of what changed.</param>
    /// <param name="earlier">The file of an earlier export: an event that is the same in it keeps its stamp, one that changed gets the next
    /// SEQUENCE.</param>
    public static string Of(Roster roster, Interval span, Instant now, string? earlier)
    {
        var known = Events(earlier).Where(e => e.Uid is not null).GroupBy(e => e.Uid!).ToDictionary(same => same.Key, same => same.First());
        var calendar = new Calendar { ProductId = Product };
        foreach (var policy in roster.Paged)
        {
            var steps = DutyTable.Of(policy, new(span.Start - _before, span.End + _after));
            for (var step = 0; step < steps.Length; step++)
            {
                calendar.Events.AddRange(
                    steps[step]
                        .Where(duty => !duty.Told.IsEmpty && duty.Span.Start < span.End && duty.Span.End > span.Start)
                        .Select(duty => Stamped(Event(policy, step + 1, duty, span), known, now))
                );
            }
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>Whether a file is an earlier export, and not a calendar of somebody else.</summary>
    public static bool Wrote(string text) =>
        text.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal) && text.Contains($"\nPRODID:{Product}", StringComparison.Ordinal);

    /// <summary>None where the file was damaged: what follows is then the first export again.</summary>
    private static IEnumerable<CalendarEvent> Events(string? text)
    {
        try
        {
            return text is null ? [] : Calendar.Load(text)?.Events.AsEnumerable() ?? [];
        }
        catch (Exception e) when (e is SerializationException or FormatException or ArgumentException)
        {
            return [];
        }
    }

    private static CalendarEvent Event(EscalationPolicy policy, int step, Duty duty, Interval span)
    {
        // Somebody who is told at any time has no beginning or no end: the event has those of the export, and is still the same one.
        var begins = duty.Span.Start > span.Start - _before;
        var ends = duty.Span.End < span.End + _after;
        return new()
        {
            Uid = FormattableString.Invariant($"{policy.Id}-{step}-{(begins ? duty.Span.Start.ToUnixTimeSeconds() : "always")}@fks-sre"),
            Start = Time(begins ? duty.Span.Start : span.Start),
            End = Time(ends ? duty.Span.End : span.End),
            Summary = $"On call ({policy.Id}, step {step}): {string.Join(", ", duty.Told.Select(person => person.Name))}",
        };
    }

    private static CalendarEvent Stamped(CalendarEvent shift, Dictionary<string, CalendarEvent> known, Instant now)
    {
        var before = known.GetValueOrDefault(shift.Uid!);
        var same =
            before is not null && Equals(before.Start, shift.Start) && Equals(before.End, shift.End) && before.Summary == shift.Summary;
        shift.DtStamp = same ? before!.DtStamp : Time(now);
        shift.Sequence = before is null ? 0 : before.Sequence + (same ? 0 : 1);
        return shift;
    }

    private static CalDateTime Time(Instant at) => new(at.ToDateTimeUtc());
}
