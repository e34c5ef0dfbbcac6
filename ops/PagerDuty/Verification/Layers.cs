using System.Globalization;
using FksSre.OnCall.PagerDuty;
using FksSre.Ops.Input;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels.Findings;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>
/// Whether a schedule has the layers of the plan and no others, those left out that have ended: PagerDuty keeps them for ever.
/// </summary>
internal static class Layers
{
    public static IReadOnlyList<Finding> Check(
        AccountTarget target,
        OnCallSchedule planned,
        ScheduleAnswer answer,
        KnownUsers users,
        Instant now
    )
    {
        var zone = target.Schedule(planned.Id).Zone;
        var there = (answer.ScheduleLayers ?? [])
            .Where(layer => layer.End is not { } end || Instant.FromDateTimeOffset(end) > now)
            .CountBy(layer => Text(layer, target, users, zone))
            .ToDictionary(StringComparer.Ordinal);
        var wanted = planned
            .Layers.Where(layer => End(layer) is not { } end || end > now)
            .CountBy(layer => Text(layer, target, zone))
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. wanted.Where(layer => !there.ContainsKey(layer.Key)).Select(layer => LayerFindings.Missing(planned.Id, layer.Key)),
            .. there
                .Where(layer => wanted.TryGetValue(layer.Key, out var count) && layer.Value > count)
                .Select(layer => LayerFindings.Copies(planned.Id, layer.Key, layer.Value, wanted[layer.Key])),
            .. wanted
                .Where(layer => there.TryGetValue(layer.Key, out var count) && count < layer.Value)
                .Select(layer => LayerFindings.Missing(planned.Id, layer.Key)),
            .. there.Where(layer => !wanted.ContainsKey(layer.Key)).Select(layer => LayerFindings.Foreign(planned.Id, layer.Key)),
        ];
    }

    private static Instant? End(OnCallLayer layer) =>
        layer.End is null ? null : OffsetDateTimePattern.Rfc3339.Parse(layer.End).Value.ToInstant();

    private static string Text(OnCallLayer layer, AccountTarget target, DateTimeZone zone) =>
        Text(
            layer.Name,
            layer.Users.Select(id => target.Roster.People.Single(person => person.Id == id).Name),
            layer.TurnSeconds,
            End(layer),
            layer.Restrictions.Select(r => Text(r.Type, r.StartTimeOfDay, r.DurationSeconds, r.StartDayOfWeek)),
            zone
        );

    private static string Text(LayerAnswer layer, AccountTarget target, KnownUsers users, DateTimeZone zone) =>
        Text(
            FieldFindings.Shown(layer.Name),
            layer.Users.Select(each => users.NameOf(each.User, target.Roster)),
            layer.RotationTurnLengthSeconds,
            layer.End is { } end ? Instant.FromDateTimeOffset(end) : null,
            (layer.Restrictions ?? []).Select(r => Text(r.Type, r.StartTimeOfDay, r.DurationSeconds, r.StartDayOfWeek)),
            zone
        );

    /// <summary>
    /// All that tells layers apart, in words: equal layers are equal texts. From when turns are counted is seen in who has the duty.
    /// </summary>
    private static string Text(
        string name,
        IEnumerable<string> people,
        int turnSeconds,
        Instant? end,
        IEnumerable<string> restrictions,
        DateTimeZone zone
    )
    {
        var until = end is { } moment ? $", until {Moment.Text(moment, zone)}" : "";
        var only = string.Join(" and ", restrictions.Order(StringComparer.Ordinal)) is { Length: > 0 } some ? $", only {some}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {string.Join(", ", people)}, turns of {turnSeconds / 3600m:0.##} h{until}{only}"
        );
    }

    private static string Text(string type, string start, int seconds, int? day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(type == "weekly_restriction" && day is { } weekday ? (IsoDayOfWeek)weekday : "daily")} {start} for {seconds / 3600m:0.##} h"
        );
}
