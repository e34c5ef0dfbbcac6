namespace FksSre.Ops.Lab.Sink;

/// <summary>One incident, from its first trigger to its resolve.</summary>
/// <param name="Summary">Of the first trigger, as the pager would show it.</param>
/// <param name="History">Every event that reached it, in order; triggers on an open key are merged into it.</param>
public sealed record Incident(
    string RoutingKey,
    string DedupKey,
    IncidentState State,
    string? Summary,
    string? Source,
    string? Severity,
    IReadOnlyList<IncidentEvent> History
)
{
    public DateTimeOffset OpenedAt => History[0].At;

    public DateTimeOffset? ResolvedAt => State == IncidentState.Resolved ? History[^1].At : null;

    /// <summary>This incident after one more event.</summary>
    public Incident After(PagerDutyEvent message, DateTimeOffset at) =>
        this with
        {
            State = message.Action switch
            {
                EventAction.Acknowledge => IncidentState.Acknowledged,
                EventAction.Resolve => IncidentState.Resolved,
                _ => State,
            },
            History = [.. History, new IncidentEvent(message.Action, at, message.Summary, message.Severity)],
        };
}
