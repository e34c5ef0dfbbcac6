using System.Collections.Immutable;
using FksSre.Components.OnCall;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Stacks.Declaration;

/// <summary>The files with secrets that Alertmanager's configuration names, by their path beside it.</summary>
internal static class AlertmanagerSecrets
{
    /// <param name="routing">Which files there must be.</param>
    /// <param name="secrets">Addresses that are secret.</param>
    /// <param name="keys">PagerDuty's; null: the receivers lead to a sink, whose keys are no secret.</param>
    public static ImmutableSortedDictionary<string, Output<string>> Of(RoutingPlan routing, StackSecrets secrets, PagerDutyKeys? keys)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, Output<string>>(StringComparer.Ordinal);
        foreach (var receiver in routing.Receivers.Where(receiver => receiver.KeyFile is not null))
        {
            files.Add(receiver.KeyFile!, keys is null ? Output.Create(SinkKey.Of(receiver.Name)) : keys.ByReceiver[receiver.Name]);
        }

        Add(routing.Endpoints.Discord, secrets.DiscordWebhook);
        Add(routing.Endpoints.Heartbeat, secrets.HeartbeatUrl);
        Add(routing.Endpoints.SliHeartbeat, secrets.SliHeartbeatUrl);
        Add(
            routing.Receivers.SelectMany(r => r.Integrations).OfType<Integration.Issues>().FirstOrDefault()?.Webhook,
            secrets.IssuesWebhook
        );
        if (routing.Receivers.SelectMany(r => r.Integrations).OfType<Integration.PagerDutyHeartbeat>().FirstOrDefault() is { } heartbeat)
        {
            files.Add(heartbeat.KeyFile, secrets.PagerDutyHeartbeatKey!);
        }

        return files.ToImmutable();

        void Add(Destination? destination, Output<string>? secret)
        {
            if (destination is Destination.SecretFile file)
            {
                files.Add(file.Path, secret!);
            }
        }
    }
}
