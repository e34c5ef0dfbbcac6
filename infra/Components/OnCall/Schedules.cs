using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Pagerduty.Inputs;

namespace FksSre.Components.OnCall;

internal static class Schedules
{
    /// <returns>PagerDuty's id of each schedule, by ours.</returns>
    public static ImmutableDictionary<string, Output<string>> Declare(
        Children children,
        IEnumerable<OnCallSchedule> schedules,
        ImmutableDictionary<string, Output<string>> users,
        ImmutableDictionary<string, Output<string>> teams
    ) =>
        schedules.ToImmutableDictionary(
            schedule => schedule.Id,
            schedule =>
                new Schedule(PagerDutyOnCall.ScheduleName(children.Name, schedule.Id), Args(schedule, users, teams), children.Shared()).Id
        );

    private static ScheduleArgs Args(
        OnCallSchedule schedule,
        ImmutableDictionary<string, Output<string>> users,
        ImmutableDictionary<string, Output<string>> teams
    )
    {
        var args = new ScheduleArgs
        {
            Name = schedule.Name,
            Description = schedule.Description,
            TimeZone = schedule.TimeZone,
            Layers = schedule.Layers.Select(layer => Layer(layer, users)).ToArray(),
        };
        if (schedule.Team is { } team)
        {
            args.Teams.Add(teams[team]);
        }

        return args;
    }

    private static ScheduleLayerArgs Layer(OnCallLayer layer, ImmutableDictionary<string, Output<string>> users) =>
        new()
        {
            Name = layer.Name,
            Start = layer.Start,
            RotationVirtualStart = layer.CountedFrom,
            End = Optional.Of(layer.End),
            RotationTurnLengthSeconds = layer.TurnSeconds,
            Users = layer.Users.Select(user => users[user]).ToArray(),
            Restrictions = layer.Restrictions.Select(Restriction).ToArray(),
        };

    private static ScheduleLayerRestrictionArgs Restriction(OnCallRestriction restriction) =>
        new()
        {
            Type = restriction.Type,
            StartTimeOfDay = restriction.StartTimeOfDay,
            StartDayOfWeek = Optional.Of(restriction.StartDayOfWeek),
            DurationSeconds = restriction.DurationSeconds,
        };
}
