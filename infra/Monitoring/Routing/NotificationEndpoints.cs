namespace FksSre.Monitoring.Routing;

/// <summary>The addresses that Alertmanager sends to. None is a secret itself; where one holds a secret, it is a placeholder here.</summary>
/// <param name="PagerDutyEvents">PagerDuty's Events API v2, or a sink that speaks it.</param>
/// <param name="Discord">The webhook of the channel for tickets.</param>
/// <param name="Heartbeat">What expects a sign of life from the whole alerting path.</param>
public sealed record NotificationEndpoints(Uri PagerDutyEvents, Uri Discord, Uri Heartbeat);
