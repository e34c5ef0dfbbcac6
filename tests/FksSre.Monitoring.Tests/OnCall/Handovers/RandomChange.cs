using CsCheck;
using FksSre.OnCall.Declarations;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>Rosters that follow each other: of a random schedule some things change, and people come and go with it.</summary>
internal static class RandomChange
{
    /// <param name="day">What happens, happens around it.</param>
    public static Gen<RosterDeclaration> First(LocalDate day) =>
        RandomRoster.Schedule("primary", day).Select(schedule => Roster(Named(schedule)));

    /// <returns>What follows a roster: the same with some things taken from another one.</returns>
    public static Gen<Func<RosterDeclaration, RosterDeclaration>> Next(LocalDate day) =>
        from other in RandomRoster.Schedule("primary", day)
        from taken in Gen.Int[0, 127]
        select (Func<RosterDeclaration, RosterDeclaration>)(roster => Roster(Named(Mixed(roster.Schedules[0], other, taken))));

    private static ScheduleDeclaration Mixed(ScheduleDeclaration was, ScheduleDeclaration other, int taken)
    {
        var rotations = was
            .Rotations.Zip(other.Rotations, (old, another) =>
                old with
                {
                    People = Takes(0) ? another.People : old.People,
                    TurnDays = Takes(1) && Takes(2) ? another.TurnDays : old.TurnDays,
                    Restrictions = Takes(3) && Takes(4) ? another.Restrictions : old.Restrictions,
                }
            )
            .Concat(was.Rotations.Skip(other.Rotations.Count))
            .Concat(Takes(1) && Takes(5) ? other.Rotations.Skip(was.Rotations.Count) : []);
        return was with
        {
            TimeZone = Takes(2) && Takes(5) ? other.TimeZone : was.TimeZone,
            Rotations = [.. rotations.Skip(Takes(3) && Takes(5) && was.Rotations.Count > 1 ? 1 : 0)],
            Overrides = Takes(6) ? other.Overrides : was.Overrides,
        };

        bool Takes(int bit) => (taken & (1 << bit)) != 0;
    }

    private static ScheduleDeclaration Named(ScheduleDeclaration schedule) =>
        schedule with
        {
            Rotations =
            [
                .. schedule.Rotations.Select(
                    (rotation, index) => rotation with { Name = FormattableString.Invariant($"rotation {index}") }
                ),
            ],
        };

    /// <summary>With just the people that are needed.</summary>
    private static RosterDeclaration Roster(ScheduleDeclaration schedule)
    {
        var people = schedule
            .Rotations.SelectMany(rotation => rotation.People)
            .Concat(schedule.Overrides.Select(o => o.Person))
            .Distinct()
            .Order(StringComparer.Ordinal);
        return Rosters.Of([], [.. people.Select(id => Rosters.Person(id))]) with { Schedules = [schedule] };
    }
}
