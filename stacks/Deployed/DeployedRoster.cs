using System.Collections.Immutable;
using FksSre.Components.OnCall;
using FksSre.OnCall;
using FksSre.OnCall.Handovers;
using FksSre.OnCall.PagerDuty;
using NodaTime;

namespace FksSre.Stacks.Deployed;

/// <summary>The schedules of a stack's state: what PagerDuty was told last, or what a refresh has found there.</summary>
internal static class DeployedRoster
{
    private const string ScheduleType = "pagerduty:index/schedule:Schedule";

    private static readonly string _name = PagerDutyOnCall.ScheduleName(PagerDutyOnCall.ResourceName, "");

    /// <param name="resources">By URN.</param>
    public static ImmutableArray<DeployedSchedule> Of(ImmutableDictionary<string, object> resources)
    {
        var all = new StateValue(resources).Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var people = all.Where(entry => entry.Value["type"].Text == PagerDutyOnCall.TypeToken)
            .SelectMany(entry => entry.Value["outputs"]["people"].Entries)
            .ToImmutableDictionary(entry => entry.Key, entry => Person(entry.Value), StringComparer.Ordinal);
        return
        [
            .. from entry in all
            where entry.Value["type"].Text == ScheduleType
            let name = entry.Key[(entry.Key.LastIndexOf(':') + 1)..]
            where name.StartsWith(_name, StringComparison.Ordinal)
            select new DeployedSchedule(Schedule(name[_name.Length..], entry.Value["outputs"]), people),
        ];
    }

    private static Person Person(StateValue person) =>
        new(person[Persons.Id].Text ?? "", person[Persons.Name].Text ?? "", person[Persons.Email].Text ?? "", DateTimeZone.Utc, [], []);

    private static OnCallSchedule Schedule(string id, StateValue schedule) =>
        new(
            id,
            schedule["name"].Text ?? "",
            schedule["description"].Text ?? "",
            schedule["timeZone"].Text ?? "",
            [.. schedule["layers"].Items.Select(Layer)],
            Team: null
        );

    private static OnCallLayer Layer(StateValue layer) =>
        new(
            layer["name"].Text ?? "",
            [.. layer["users"].Items.Select(user => user.Text ?? "")],
            layer["start"].Text ?? "",
            layer["rotationVirtualStart"].Text ?? "",
            layer["end"].Text,
            layer["rotationTurnLengthSeconds"].Whole ?? 0,
            [.. layer["restrictions"].Items.Select(Restriction)]
        );

    /// <summary>A day of 0 is how the provider writes that there is none.</summary>
    private static OnCallRestriction Restriction(StateValue restriction) =>
        new(
            restriction["type"].Text ?? "",
            restriction["startTimeOfDay"].Text ?? "",
            restriction["durationSeconds"].Whole ?? 0,
            restriction["startDayOfWeek"].Whole is { } day and not 0 ? day : null
        );
}
