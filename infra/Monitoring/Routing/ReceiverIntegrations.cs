using FksSre.Monitoring.Settings;
using FksSre.OnCall;

namespace FksSre.Monitoring.Routing;

/// <summary>How each kind of notification is told, as far as there are ways.</summary>
internal sealed class ReceiverIntegrations(NotificationEndpoints endpoints, TicketTracker tracker)
{
    public const string HeartbeatKeyFile = "secrets/pagerduty-heartbeat";

    /// <summary>Whoever is on call; without PagerDuty the channel, where at least those who read it hear of it.</summary>
    public Receiver Page(string name, EventSeverity severity) =>
        new(name, endpoints.PagerDutyEvents is null ? [.. Channel] : [PagerDuty(name, severity)]);

    /// <summary>The channel, and what keeps the ticket. Without either PagerDuty, which wakes nobody for a warning.</summary>
    public Receiver Tickets => new(ReceiverNames.Tickets, [.. Channel, .. Kept(ReceiverNames.Tickets)]);

    /// <summary>
    /// Both apart. An incident or issue is told of its end at any hour, or it would stay open; a message in the channel need not be.
    /// </summary>
    public (Receiver Channel, Receiver Kept) TicketsApart =>
        (new(ReceiverNames.TicketsInChannel, [.. Channel]), new(ReceiverNames.TicketsKept, [.. Kept(ReceiverNames.TicketsKept)]));

    /// <summary>Whether tickets are told in the channel, and whether they are kept besides.</summary>
    public (bool Told, bool Kept) TicketsAre => (Channel.Length > 0, Kept(ReceiverNames.Tickets).Length > 0);

    public Receiver Heartbeat(string name, Destination? expecting) =>
        new(
            name,
            [
                .. expecting is null ? Array.Empty<Integration>() : [new Integration.Heartbeat(expecting)],
                .. endpoints is { PagerDutyHeartbeat: true, PagerDutyEvents: not null }
                    ? new[] { new Integration.PagerDutyHeartbeat(HeartbeatKeyFile) }
                    : [],
            ]
        );

    private Integration[] Channel => endpoints.Discord is { } webhook ? [new Integration.Discord(webhook)] : [];

    private Integration[] Kept(string name) =>
        (tracker, endpoints) switch
        {
            (TicketTracker.Issues, { Issues: { } webhook }) => [new Integration.Issues(webhook)],
            (TicketTracker.PagerDuty, { PagerDutyEvents: not null }) or (_, { Discord: null, PagerDutyEvents: not null }) =>
            [
                PagerDuty(name, EventSeverity.Warning),
            ],
            _ => [],
        };

    private static Integration.PagerDuty PagerDuty(string name, EventSeverity severity) => new($"secrets/pagerduty-{name}", severity);
}
