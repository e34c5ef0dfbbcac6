using FksSre.OnCall;

namespace FksSre.Monitoring.Settings;

/// <summary>How what can wait is told.</summary>
/// <param name="Tracker">What keeps a ticket until it is done.</param>
/// <param name="Hours">When tickets are told at all; null: at any time. Pages know no such hours.</param>
public sealed record TicketSettings(TicketTracker Tracker, WorkingHours? Hours)
{
    /// <summary>The channel alone, at any hour.</summary>
    public static TicketSettings Default { get; } = new(TicketTracker.Channel, null);
}

/// <summary>What keeps a ticket, beside the message in the channel.</summary>
public enum TicketTracker
{
    /// <summary>Nothing: the channel is all. Without a channel, PagerDuty where it is there.</summary>
    Channel,

    /// <summary>An incident of low urgency.</summary>
    PagerDuty,

    /// <summary>An issue, by a webhook.</summary>
    Issues,
}
