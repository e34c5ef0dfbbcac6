using System.Text.Json.Serialization;

namespace FksSre.Ops.PagerDuty.Api;

/// <param name="Status"><c>disabled</c> and <c>maintenance</c> open no incidents.</param>
/// <param name="AcknowledgementTimeout">Seconds; null: never.</param>
/// <param name="AutoResolveTimeout">Seconds; null: never.</param>
internal sealed record ServiceAnswer(
    string Id,
    string Name,
    string Status,
    Reference EscalationPolicy,
    IReadOnlyList<IntegrationAnswer> Integrations,
    int? AcknowledgementTimeout = null,
    int? AutoResolveTimeout = null,
    string? AlertCreation = null,
    UrgencyRule? IncidentUrgencyRule = null,
    SupportHoursAnswer? SupportHours = null,
    IReadOnlyList<ScheduledAction>? ScheduledActions = null,
    GroupingAnswer? AlertGroupingParameters = null
) : INamed;

internal sealed record UrgencyRule(
    string Type,
    string? Urgency = null,
    Urgency? DuringSupportHours = null,
    Urgency? OutsideSupportHours = null
);

internal sealed record Urgency([property: JsonPropertyName("urgency")] string? Level = null);

internal sealed record SupportHoursAnswer(string TimeZone, IReadOnlyList<int> DaysOfWeek, string StartTime, string EndTime);

internal sealed record ScheduledAction(string? ToUrgency = null);

internal sealed record GroupingAnswer(string? Type = null, GroupingConfig? Config = null);

internal sealed record GroupingConfig(string? Aggregate = null, IReadOnlyList<string>? Fields = null, int? TimeWindow = null);

/// <param name="IntegrationKey">Opens and ends incidents: never shown.</param>
internal sealed record IntegrationAnswer(string Id, string Type, string? Summary = null, string? IntegrationKey = null);
