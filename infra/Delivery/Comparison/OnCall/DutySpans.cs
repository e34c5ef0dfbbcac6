using FksSre.OnCall;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Handovers;
using NodaTime;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>A stretch of time in which somebody else has the duty than before; null: nobody.</summary>
internal sealed record DutySpan(Interval Span, Person? Before, Person? After);

/// <summary>All stretches of a time in which two schedules differ.</summary>
internal static class DutySpans
{
    /// <param name="before">Null where there is none: nobody has a duty then.</param>
    /// <param name="after">Likewise.</param>
    /// <param name="span">Where it is looked.</param>
    /// <returns>In order; neighbours differ.</returns>
    public static IReadOnlyList<DutySpan> Of(Schedule? before, Schedule? after, Interval span)
    {
        var merged = new List<DutySpan>();
        foreach (var each in All(before, after, span).Where(each => !RosterChange.IsSame(each.Before, each.After)))
        {
            if (merged is [.., var last] && last.Span.End == each.Span.Start && IsSame(last, each))
            {
                merged[^1] = last with { Span = new(last.Span.Start, each.Span.End) };
            }
            else
            {
                merged.Add(each);
            }
        }

        return merged;
    }

    /// <returns>How long each person has the duty, by address; who has none is not there.</returns>
    public static Dictionary<string, Duration> Loads(Schedule? schedule, Interval span) =>
        All(schedule, schedule, span)
            .Where(each => each.After is not null)
            .GroupBy(each => each.After!.Email, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                same => same.Key,
                same => same.Aggregate(Duration.Zero, (sum, each) => sum + each.Span.Duration),
                StringComparer.OrdinalIgnoreCase
            );

    private static IEnumerable<DutySpan> All(Schedule? before, Schedule? after, Interval span)
    {
        var moments = new SortedSet<Instant>(Moments(before, span).Concat(Moments(after, span)).Where(span.Contains))
        {
            span.Start,
            span.End,
        };
        return moments.Zip(moments.Skip(1), (from, to) => new DutySpan(new(from, to), before?.OnDuty(from), after?.OnDuty(from)));
    }

    private static IEnumerable<Instant> Moments(Schedule? schedule, Interval span) => schedule is null ? [] : Boundaries.Of(schedule, span);

    private static bool IsSame(DutySpan one, DutySpan other) =>
        RosterChange.IsSame(one.Before, other.Before) && RosterChange.IsSame(one.After, other.After);
}
