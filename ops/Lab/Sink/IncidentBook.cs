namespace FksSre.Ops.Lab.Sink;

/// <summary>
/// The incidents, kept as PagerDuty keeps them: one unresolved incident for each routing key and dedup key. A trigger opens it or
/// is merged into it; after a resolve the next trigger opens a new one; an acknowledge or resolve without an open incident is
/// accepted and dropped.
/// </summary>
internal sealed class IncidentBook
{
    private readonly List<Incident> _incidents = [];

    /// <summary>All incidents in the order of their first trigger.</summary>
    public IReadOnlyList<Incident> All => [.. _incidents];

    /// <param name="dedupKey">The event's own key, or the one generated for it.</param>
    /// <returns>False when the event was dropped.</returns>
    public bool Apply(PagerDutyEvent message, string dedupKey, DateTimeOffset at)
    {
        var open = _incidents.FindIndex(i =>
            i.RoutingKey == message.RoutingKey && i.DedupKey == dedupKey && i.State != IncidentState.Resolved
        );
        if (open >= 0)
        {
            _incidents[open] = _incidents[open].After(message, at);
            return true;
        }

        if (message.Action != EventAction.Trigger)
        {
            return false;
        }

        _incidents.Add(
            new Incident(
                message.RoutingKey,
                dedupKey,
                IncidentState.Open,
                message.Summary,
                message.Source,
                message.Severity,
                [new IncidentEvent(message.Action, at, message.Summary, message.Severity)]
            )
        );
        return true;
    }
}
