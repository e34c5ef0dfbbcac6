using FksSre.OnCall.Coverage;
using NodaTime;

namespace FksSre.OnCall.Handovers;

/// <summary>A schedule as it is deployed beside the same schedule of the roster that is to be.</summary>
/// <param name="Before">As PagerDuty has it.</param>
/// <param name="After">As the roster has it.</param>
public sealed record RosterChange(Schedule Before, Schedule After)
{
    /// <summary>How far ahead handovers are looked for.</summary>
    internal static readonly Duration Horizon = Duration.FromDays(366);

    /// <summary>Who has the duty from this second on instead of whom; null where it does not move.</summary>
    public DutyMove? MoveAt(Instant now)
    {
        var (before, after) = At(now);
        if (IsSame(before, after))
        {
            return null;
        }

        var end = Moments(now)
            .Where(at => at > now && At(at) is var next && !(IsSame(next.Before, before) && IsSame(next.After, after)))
            .Cast<Instant?>()
            .FirstOrDefault();
        return new(After, before, after, now, end);
    }

    /// <summary>
    /// The handovers after now at which somebody else comes on duty than would have by the deployed roster, at most some.
    /// </summary>
    public IEnumerable<DutyMove> Ahead(Instant now, int most)
    {
        var moments = Moments(now).Where(at => at > now).ToList();
        var last = At(now);
        foreach (var at in moments)
        {
            var next = At(at);
            if (!IsSame(next.Before, next.After) && !(IsSame(next.Before, last.Before) && IsSame(next.After, last.After)) && most-- > 0)
            {
                yield return MoveAt(at)!;
            }

            last = next;
        }
    }

    /// <summary>Whether an override of the new roster says in so many words who has the duty now.</summary>
    public bool IsOverriddenAt(Instant now) => After.Overrides.Any(o => o.Covers(now, After.Zone));

    /// <summary>One that PagerDuty has is known by the address; one that is made with the roster may get another.</summary>
    public static bool IsSame(Person? before, Person? after) =>
        before is null || after is null
            ? before == after
            : string.Equals(before.Email, after.Email, StringComparison.OrdinalIgnoreCase) || (after.IsManaged && before.Id == after.Id);

    private (Person? Before, Person? After) At(Instant at) => (Before.OnDuty(at), After.OnDuty(at));

    /// <summary>All moments of a year at which a duty can begin or end, in order.</summary>
    private SortedSet<Instant> Moments(Instant now)
    {
        var year = new Interval(now, now + Horizon);
        return [.. Boundaries.Of(Before, year).Concat(Boundaries.Of(After, year)).Where(year.Contains)];
    }
}
