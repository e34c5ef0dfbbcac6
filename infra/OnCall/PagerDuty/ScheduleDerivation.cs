using System.Collections.Immutable;
using FksSre.OnCall.Zones;
using NodaTime;

namespace FksSre.OnCall.PagerDuty;

internal static class ScheduleDerivation
{
    public static ImmutableArray<OnCallSchedule> Derive(Roster roster, string environment, RegisteredZones zones) =>
        [.. roster.Schedules.Select(schedule => Derive(schedule, roster, environment, zones.Of(schedule.Zone)))];

    /// <summary>Whoever can have the duty.</summary>
    public static IEnumerable<Person> People(Schedule schedule) =>
        schedule.Rotations.SelectMany(rotation => rotation.People).Concat(schedule.Overrides.Select(o => o.Person)).Distinct();

    /// <summary>
    /// The times on the wall stay those of the roster, read on the clocks of the registered zone: PagerDuty counts there.
    /// </summary>
    private static OnCallSchedule Derive(Schedule schedule, Roster roster, string environment, DateTimeZone zone) =>
        new(
            schedule.Id,
            PagerDutyNames.In(environment, schedule.Id),
            $"Who has the duty for the FKS platform in {environment}. Changed in the roster, not here.",
            zone.Id,
            [
                .. schedule.Rotations.Select(rotation => LayerDerivation.Of(rotation, zone)),
                .. schedule.Overrides.Select(o => LayerDerivation.Of(o, zone)),
            ],
            TeamDerivation.Of(People(schedule), roster)
        );
}
