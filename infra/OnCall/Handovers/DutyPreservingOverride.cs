using FksSre.OnCall.Coverage;
using NodaTime;

namespace FksSre.OnCall.Handovers;

/// <summary>
/// The override with which whoever is on duty stays on duty until the next handover, where no start of a rotation does it.
/// </summary>
/// <param name="Person">Who is on duty; the id is that of the roster.</param>
/// <param name="From">The minute that is under way.</param>
/// <param name="Until">The next handover.</param>
/// <param name="IsListed">Whether the new roster still has the person.</param>
public sealed record DutyPreservingOverride(Person Person, LocalDateTime From, LocalDateTime Until, bool IsListed)
{
    /// <returns>
    /// Null where there is nobody to write down: nobody is on duty, the roster never had the person or has given the id to somebody else;
    /// or where there is no handover within a year.
    /// </returns>
    public static DutyPreservingOverride? Of(RosterChange change, DutyMove move, Roster roster)
    {
        var listed = roster.People.FirstOrDefault(person => RosterChange.IsSame(move.From, person));
        var keeper = listed ?? move.From;
        if (
            keeper is null
            || keeper.Email.Length == 0
            || (listed is null && roster.People.Any(person => person.Id == keeper.Id))
            || End(change, move) is not { } end
        )
        {
            return null;
        }

        var zone = change.After.Zone;
        var (from, until) = (Minute(move.At.InZone(zone).LocalDateTime), end.InZone(zone).LocalDateTime);
        var kept = new Override(keeper, from, until);
        // On clocks that are set back in between, a time on the wall may stand for the first of two moments.
        return until > from && kept.Covers(move.At, zone) ? new(keeper, from, until, listed is not null) : null;
    }

    /// <summary>The next handover; before it the next override of the roster, since no two may overlap.</summary>
    private static Instant? End(RosterChange change, DutyMove move)
    {
        var overrides = change.After.Overrides.Select(o => WallClock.At(o.From, change.After.Zone));
        var handovers = move.Until is { } until ? [until] : Boundaries.Of(change.After, new(move.At, move.At + RosterChange.Horizon));
        var ends = overrides.Concat(handovers).Where(at => at > move.At).ToList();
        return ends.Count == 0 ? null : ends.Min();
    }

    private static LocalDateTime Minute(LocalDateTime time) => time.Date.At(new LocalTime(time.Hour, time.Minute));
}
