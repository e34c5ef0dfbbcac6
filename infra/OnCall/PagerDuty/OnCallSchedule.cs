using System.Collections.Immutable;

namespace FksSre.OnCall.PagerDuty;

/// <param name="TimeZone">One that PagerDuty takes; handovers and restrictions are on the clocks there.</param>
/// <param name="Layers">A later one has the duty where it covers the same time as an earlier one.</param>
/// <param name="Team">The id of the team it belongs to, if any.</param>
public sealed record OnCallSchedule(
    string Id,
    string Name,
    string Description,
    string TimeZone,
    ImmutableArray<OnCallLayer> Layers,
    string? Team
);

/// <param name="Users">Ids, in the order of their turns; who comes twice has two turns.</param>
/// <param name="Start">RFC 3339, as all times here: when it begins to count.</param>
/// <param name="CountedFrom">When a turn of the first user began; a constant, since moving it would change whose turn it is.</param>
/// <param name="End">Null: it goes on.</param>
/// <param name="TurnSeconds">3600 to 31,536,000. PagerDuty keeps the time of day of a handover through changes of the clocks.</param>
/// <param name="Restrictions">When it counts at all; empty: always.</param>
public sealed record OnCallLayer(
    string Name,
    ImmutableArray<string> Users,
    string Start,
    string CountedFrom,
    string? End,
    int TurnSeconds,
    ImmutableArray<OnCallRestriction> Restrictions
);

/// <param name="Type"><c>daily_restriction</c> or <c>weekly_restriction</c>; all of a layer have the same.</param>
/// <param name="StartTimeOfDay"><c>HH:mm:ss</c>.</param>
/// <param name="DurationSeconds">Less than the day, or the week, that it comes back after.</param>
/// <param name="StartDayOfWeek">1 (Monday) to 7 of a weekly one; null of a daily one.</param>
public sealed record OnCallRestriction(string Type, string StartTimeOfDay, int DurationSeconds, int? StartDayOfWeek);
