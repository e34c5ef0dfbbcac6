using NodaTime;

namespace FksSre.OnCall.Handovers;

/// <summary>How a rotation has to be counted so that who is on duty stays on duty.</summary>
/// <param name="Rotation">The one of the new roster that has the duty now.</param>
/// <param name="Start">From here on; the time of day of its handovers and the order of its people stay.</param>
/// <param name="Next">Who follows.</param>
public sealed record DutyPreservingStart(Rotation Rotation, LocalDateTime Start, Person Next)
{
    /// <summary>
    /// The start of the turn that is under way, less one turn for each person before the one on duty, on the clock on the wall.
    /// </summary>
    /// <returns>Null where moving the start does not keep the duty: an override decides, or whoever is on duty is in no turn of the
    /// rotation.</returns>
    public static DutyPreservingStart? Of(RosterChange change, Instant now)
    {
        var (zone, keeper) = (change.After.Zone, change.Before.OnDuty(now));
        var rotation = change.After.Rotations.LastOrDefault(each => each.OnDuty(now, zone) is not null);
        if (keeper is null || rotation is null || change.IsOverriddenAt(now))
        {
            return null;
        }

        var turn = rotation.Turn(now, zone);
        var follower = FollowerOf(change.Before, now);
        var positions = Enumerable
            .Range(0, rotation.People.Length)
            .Where(position => RosterChange.IsSame(keeper, rotation.People[position]))
            .ToList();
        // Who has several turns keeps the one before the person that would have followed.
        var ordered = positions.OrderByDescending(position => RosterChange.IsSame(follower, After(rotation, position)));
        foreach (var position in ordered)
        {
            var start = rotation.Start.PlusDays((turn - position) * rotation.TurnDays);
            if (RosterChange.IsSame(keeper, (rotation with { Start = start }).OnDuty(now, zone)))
            {
                return new(rotation, start, After(rotation, position));
            }
        }

        return null;
    }

    private static Person After(Rotation rotation, int position) => rotation.People[(position + 1) % rotation.People.Length];

    /// <summary>Whose turn comes after the one that is under way in the rotation that has the duty.</summary>
    private static Person? FollowerOf(Schedule schedule, Instant now)
    {
        var rotation = schedule.Rotations.LastOrDefault(each => each.OnDuty(now, schedule.Zone) is not null);
        return rotation?.People[(rotation.Turn(now, schedule.Zone) + 1) % rotation.People.Length];
    }
}
