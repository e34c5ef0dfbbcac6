using NodaTime;

namespace FksSre.Monitoring.Routing;

/// <summary>How what can wait is told.</summary>
/// <param name="Tracker">What keeps a ticket until it is done.</param>
/// <param name="Hours">When tickets are told at all; null: at any time. Pages know no such hours.</param>
public sealed record TicketSettings(TicketTracker Tracker, WorkingHours? Hours)
{
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

/// <summary>The hours of a week in which tickets are told. What fires outside them is told when they begin, if it still fires.</summary>
/// <param name="Location">An IANA time zone, e.g. <c>America/Toronto</c>.</param>
/// <param name="First">The first day of the week; not after <paramref name="Last"/>.</param>
/// <param name="Last">The last day of the week.</param>
/// <param name="Start">Of each day; whole minutes, before <paramref name="End"/>.</param>
/// <param name="End">Of each day; excluded.</param>
public sealed record WorkingHours(string Location, IsoDayOfWeek First, IsoDayOfWeek Last, LocalTime Start, LocalTime End);
