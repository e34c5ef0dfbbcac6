using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>Which stretches of time a proof has to look at.</summary>
public static class LookAhead
{
    private static readonly Duration _around = Duration.FromDays(8);

    /// <summary>Some weeks from now, and a week on both sides of the next two changes of the clocks in every zone that matters.</summary>
    public static IReadOnlyList<Interval> Of(Roster roster, Instant now, int weeks = CoverageProof.Weeks)
    {
        var changes =
            from zone in roster.People.Select(p => p.Zone).Concat(roster.Schedules.Select(s => s.Zone)).Distinct()
            from change in zone.GetZoneIntervals(now, now + Duration.FromDays(366)).Skip(1).Take(2)
            select new Interval(Instant.Max(now, change.Start - _around), change.Start + _around);
        return Joined([new(now, now + Duration.FromDays(7 * weeks)), .. changes]);
    }

    private static List<Interval> Joined(IEnumerable<Interval> spans)
    {
        var joined = new List<Interval>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Instant.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
