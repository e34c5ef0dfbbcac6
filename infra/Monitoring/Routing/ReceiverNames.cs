using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Routing;

/// <summary>Every receiver.</summary>
internal static class ReceiverNames
{
    public const string Tickets = "tickets";

    /// <summary>Tickets in the channel alone, where it has hours and something else keeps them.</summary>
    public const string TicketsInChannel = "tickets-channel";

    /// <summary>Tickets where they are kept until they end, beside a channel that has hours.</summary>
    public const string TicketsKept = "tickets-kept";

    public const string Heartbeat = "heartbeat";
    public const string SliHeartbeat = "heartbeat-slis";

    /// <summary>Of what is for Alertmanager alone.</summary>
    public const string Signals = "signals";

    /// <summary>Of a page that names no service of the catalogue: a person still hears of it.</summary>
    public const string AnyPage = "page";

    public static string Page(Service service) => $"{AnyPage}-{FileName.Safe(service.Id)}";
}
