namespace FksSre.Monitoring.Settings;

/// <summary>Which ways to a person are configured. Their addresses and keys are secrets and stand elsewhere.</summary>
/// <param name="PagerDuty">A token is there (<c>pagerduty:token</c>): services, schedules and policies are made, and pages wake
/// somebody.</param>
/// <param name="Discord">A webhook is there (secret <c>discordWebhook</c>).</param>
/// <param name="Heartbeat">Somebody outside expects a sign of life (secret <c>heartbeatUrl</c>).</param>
/// <param name="Sink">Takes what has no other way: it speaks PagerDuty's Events API v2 and Discord's webhooks, as the lab's does. Null:
/// none.</param>
public sealed record Channels(bool PagerDuty, bool Discord, bool Heartbeat, Uri? Sink)
{
    /// <summary>A second one expects a sign of life while SLIs are recorded (secret <c>sliHeartbeatUrl</c>).</summary>
    public bool SliHeartbeat { get; init; }

    /// <summary>So does an event orchestration of PagerDuty (secret <c>pagerDutyHeartbeatKey</c>).</summary>
    public bool PagerDutyHeartbeat { get; init; }

    /// <summary>Something opens issues (secret <c>issuesWebhook</c>).</summary>
    public bool Issues { get; init; }
}
