using FksSre.Monitoring.OnCall;
using FksSre.Monitoring.OnCall.Coverage;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace FksSre.Ops.Output;

/// <summary>Duties as an iCalendar file (RFC 5545).</summary>
internal static class DutyCalendar
{
    public static string Of(Roster roster, Interval span)
    {
        var calendar = new Calendar { ProductId = "-//FksSreInfra//on-call//EN" };
        foreach (var policy in roster.Paged)
        {
            var steps = DutyTable.Of(policy, span);
            for (var step = 0; step < steps.Length; step++)
            {
                calendar.Events.AddRange(steps[step].Where(duty => !duty.Told.IsEmpty).Select(duty => Event(policy, step + 1, duty)));
            }
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(EscalationPolicy policy, int step, Duty duty) => new()
    {
        Uid = FormattableString.Invariant($"{policy.Id}-{step}-{duty.Span.Start.ToUnixTimeSeconds()}@fks-sre"),
        Start = Time(duty.Span.Start),
        End = Time(duty.Span.End),
        // Required; the start of the duty rather than the clock, so that the same roster is the same file.
        DtStamp = Time(duty.Span.Start),
        Summary = $"On call ({policy.Id}, step {step}): {string.Join(", ", duty.Told.Select(person => person.Name))}",
    };

    private static CalDateTime Time(Instant at) => new(at.ToDateTimeUtc());
}
