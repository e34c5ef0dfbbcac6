using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads how people are told: by which secrets are there, and by the sink.</summary>
internal static class ChannelsReading
{
    public static Channels Read(StackConfiguration configuration, List<Finding> findings)
    {
        var sink = Setting.Text(configuration, ConfigKeys.Sink, findings).Url("http://sink.fks-monitoring:8080");
        var channels = new Channels(
            configuration.Values.ContainsKey(ConfigKeys.PagerDutyToken),
            configuration.Values.ContainsKey(ConfigKeys.DiscordWebhook),
            configuration.Values.ContainsKey(ConfigKeys.HeartbeatUrl),
            sink
        )
        {
            SliHeartbeat = configuration.Values.ContainsKey(ConfigKeys.SliHeartbeatUrl),
            PagerDutyHeartbeat = configuration.Values.ContainsKey(ConfigKeys.PagerDutyHeartbeatKey),
            Issues = configuration.Values.ContainsKey(ConfigKeys.IssuesWebhook),
        };
        if (channels is { PagerDuty: false, Discord: false } && !configuration.Values.ContainsKey(ConfigKeys.Sink))
        {
            findings.Add(SecretFindings.NobodyIsTold(Place.Of(configuration.Stack, ConfigKeys.DiscordWebhook)));
        }

        if (channels is { Heartbeat: true, SliHeartbeat: false })
        {
            findings.Add(SecretFindings.NoSliHeartbeat(Place.Of(configuration.Stack, ConfigKeys.SliHeartbeatUrl)));
        }

        return channels;
    }
}
