namespace FksSre.Ops.PagerDuty.Api;

/// <param name="EscalationPolicies">Those that use it.</param>
/// <param name="ScheduleLayers">Null in a list of schedules.</param>
/// <param name="FinalSchedule">Null in a list of schedules.</param>
internal sealed record ScheduleAnswer(
    string Id,
    string Name,
    string TimeZone,
    IReadOnlyList<Reference>? EscalationPolicies = null,
    IReadOnlyList<LayerAnswer>? ScheduleLayers = null,
    FinalSchedule? FinalSchedule = null
) : INamed;

/// <param name="End">Null: it goes on.</param>
internal sealed record LayerAnswer(
    string Name,
    int RotationTurnLengthSeconds,
    IReadOnlyList<LayerUser> Users,
    DateTimeOffset? End = null,
    IReadOnlyList<LayerRestriction>? Restrictions = null
);

internal sealed record LayerUser(Reference User);

internal sealed record LayerRestriction(string Type, string StartTimeOfDay, int DurationSeconds, int? StartDayOfWeek = null);

internal sealed record FinalSchedule(IReadOnlyList<RenderedEntry> RenderedScheduleEntries);

internal sealed record RenderedEntry(Reference User);

/// <summary>One that somebody made in PagerDuty.</summary>
internal sealed record OverrideAnswer(DateTimeOffset Start, DateTimeOffset End, Reference User);
