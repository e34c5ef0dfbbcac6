using System.Collections.Immutable;
using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.Settings;

/// <summary>What is declared to differ between environments.</summary>
/// <param name="Name"><c>dev</c> or <c>prod</c>; stands on every alert as the label <c>environment</c>.</param>
/// <param name="Cluster">Stands on every series that leaves this Prometheus and on every alert.</param>
/// <param name="ScrapeInterval">15 s to 60 s.</param>
/// <param name="Links">Where alerts send a person.</param>
/// <param name="Notifications">Where notifications go.</param>
public sealed record MonitoringEnvironment(
    string Name,
    string Cluster,
    TimeSpan ScrapeInterval,
    AlertLinks Links,
    NotificationEndpoints Notifications
)
{
    /// <summary>How tickets are told. Default: in the channel, at any time.</summary>
    public TicketSettings Tickets { get; init; } = TicketSettings.Default;

    /// <summary>Where samples go beyond one machine. Default: nowhere.</summary>
    public LongTermStorage LongTerm { get; init; } = new LongTermStorage.None();

    /// <summary>CronJobs whose success somebody relies on. Default: none.</summary>
    public ImmutableArray<ScheduledJob> ScheduledJobs { get; init; } = [];
}
