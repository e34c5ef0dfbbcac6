using System.Collections.Immutable;
using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.OnCall.PagerDuty;

internal static class ScheduleDerivation
{
    public static ImmutableArray<OnCallSchedule> Derive(Roster roster, string environment) =>
        [.. roster.Schedules.Select(schedule => Derive(schedule, roster, environment))];

    /// <summary>Whoever can have the duty.</summary>
    public static IEnumerable<Person> People(Schedule schedule) =>
        schedule.Rotations.SelectMany(rotation => rotation.People).Concat(schedule.Overrides.Select(o => o.Person)).Distinct();

    private static OnCallSchedule Derive(Schedule schedule, Roster roster, string environment) => new(
        schedule.Id,
        PagerDutyNames.In(environment, schedule.Id),
        $"Who has the duty for the FKS platform in {environment}. Changed in the roster, not here.",
        schedule.Zone.Id,
        [.. schedule.Rotations.Select(rotation => LayerDerivation.Of(rotation, schedule.Zone)), .. schedule.Overrides.Select(o => LayerDerivation.Of(o, schedule.Zone))],
        TeamDerivation.Of(People(schedule), roster));
}
