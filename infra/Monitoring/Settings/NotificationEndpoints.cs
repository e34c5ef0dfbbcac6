namespace FksSre.Monitoring.Settings;

/// <summary>The addresses that Alertmanager sends to. Null: there is no such way, and another takes its place or nobody hears.</summary>
/// <param name="PagerDutyEvents">PagerDuty's Events API v2, or a sink that speaks it.</param>
/// <param name="Discord">The webhook of the channel for tickets.</param>
/// <param name="Heartbeat">What expects a sign of life from the whole alerting path.</param>
public sealed record NotificationEndpoints(Uri? PagerDutyEvents, Destination? Discord, Destination? Heartbeat)
{
    /// <summary>What expects a sign of life while SLIs are recorded. A second check of its own: each says what is broken.</summary>
    public Destination? SliHeartbeat { get; init; }

    /// <summary>What opens issues.</summary>
    public Destination? Issues { get; init; }

    /// <summary>Whether PagerDuty expects signs of life too.</summary>
    public bool PagerDutyHeartbeat { get; init; }
}
