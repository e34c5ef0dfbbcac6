using FksSre.Monitoring.Settings;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Inputs;

/// <summary>An environment as its stack is configured: who is notified depends on which ways are there.</summary>
public static class DeployedEnvironment
{
    public const string DiscordFile = "secrets/discord-webhook";
    public const string HeartbeatFile = "secrets/heartbeat-url";
    public const string SliHeartbeatFile = "secrets/heartbeat-slis-url";
    public const string IssuesFile = "secrets/issues-webhook";

    private const string PagerDutyEvents = "https://events.pagerduty.com/v2/enqueue";
    private const string PagerDutyEventsInEurope = "https://events.eu.pagerduty.com/v2/enqueue";

    /// <param name="settings">From the configuration.</param>
    /// <param name="backups">Whose jobs are watched; null where nothing is backed up.</param>
    public static MonitoringEnvironment Of(StackSettings settings, StackBackups? backups)
    {
        var declared = FksEnvironments.All.Single(environment => environment.Name == settings.Environment);
        return declared with
        {
            Links = declared.Links with { Dashboards = Grafana(settings)?.AbsoluteUri.TrimEnd('/') ?? declared.Links.Dashboards },
            Notifications = Endpoints(settings),
            Tickets = settings.Tickets,
            LongTerm = settings.Profile.Match(standalone: profile => profile.Prometheus.LongTerm, attach: _ => new LongTermStorage.None()),
            ScheduledJobs = backups?.Watched() ?? [],
        };
    }

    private static Uri? Grafana(StackSettings settings) =>
        settings.Profile.Match<Uri?>(
            standalone: profile => profile.Grafana.RootUrl,
            attach: _ => (settings.Dashboards as DashboardDelivery.Api)?.Url
        );

    /// <summary>
    /// PagerDuty and Discord where they are configured; a sink takes the place of those that are not, and without one nobody is told.
    /// </summary>
    private static NotificationEndpoints Endpoints(StackSettings settings)
    {
        var channels = settings.Channels;
        // A sink stands in for PagerDuty only where a page would otherwise be heard by nobody.
        var sinkForPages = channels.Discord ? null : channels.Sink;
        return new(
            channels.PagerDuty
                ? new(settings.Providers.PagerDutyInEurope ? PagerDutyEventsInEurope : PagerDutyEvents)
                : At(sinkForPages, "v2/enqueue"),
            channels.Discord ? new Destination.SecretFile(DiscordFile) : Address(channels.Sink, "discord/tickets"),
            channels.Heartbeat ? new Destination.SecretFile(HeartbeatFile) : Address(channels.Sink, $"heartbeat/{settings.Environment}")
        )
        {
            SliHeartbeat = channels.SliHeartbeat
                ? new Destination.SecretFile(SliHeartbeatFile)
                : Address(channels.Sink, $"heartbeat/{settings.Environment}-slis"),
            Issues = channels.Issues ? new Destination.SecretFile(IssuesFile) : null,
            PagerDutyHeartbeat = channels is { PagerDuty: true, PagerDutyHeartbeat: true },
        };
    }

    private static Destination? Address(Uri? sink, string path) => At(sink, path) is { } url ? new Destination.Address(url) : null;

    private static Uri? At(Uri? sink, string path) => sink is null ? null : new($"{sink.AbsoluteUri.TrimEnd('/')}/{path}");
}
