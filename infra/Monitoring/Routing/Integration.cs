using FksSre.Monitoring.Settings;
using FksSre.OnCall;

namespace FksSre.Monitoring.Routing;

/// <summary>How a receiver is told. A closed family.</summary>
public abstract record Integration
{
    private Integration() { }

    /// <summary>An incident on a PagerDuty service.</summary>
    /// <param name="KeyFile">The file with the service's integration key, relative to the configuration.</param>
    /// <param name="Severity">Decides whether the incident wakes somebody.</param>
    public sealed record PagerDuty(string KeyFile, EventSeverity Severity) : Integration;

    /// <summary>A message in a Discord channel: read on the next working day.</summary>
    public sealed record Discord(Destination Webhook) : Integration;

    /// <summary>A webhook behind which something opens an issue in a tracker, and closes it.</summary>
    public sealed record Issues(Destination Webhook) : Integration;

    /// <summary>An outside service that raises the alarm when this receiver falls silent.</summary>
    public sealed record Heartbeat(Destination Url) : Integration;

    /// <summary>
    /// PagerDuty's own monitor of heartbeats: an event orchestration that ends each of these events, and raises the alarm when none
    /// follows.
    /// </summary>
    /// <param name="KeyFile">The file with the orchestration's integration key, relative to the configuration.</param>
    public sealed record PagerDutyHeartbeat(string KeyFile) : Integration;

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(
        Func<PagerDuty, T> pagerDuty,
        Func<Discord, T> discord,
        Func<Issues, T> issues,
        Func<Heartbeat, T> heartbeat,
        Func<PagerDutyHeartbeat, T> pagerDutyHeartbeat
    ) =>
        this switch
        {
            PagerDuty x => pagerDuty(x),
            Discord x => discord(x),
            Issues x => issues(x),
            Heartbeat x => heartbeat(x),
            PagerDutyHeartbeat x => pagerDutyHeartbeat(x),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
