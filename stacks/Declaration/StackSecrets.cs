using FksSre.Stacks.Configuration;
using Pulumi;

namespace FksSre.Stacks.Declaration;

/// <summary>
/// The secrets of a stack's configuration, each a secret output from the first moment on; null where it is not configured.
/// </summary>
public sealed record StackSecrets(
    Output<string>? Kubeconfig,
    Output<string>? DiscordWebhook,
    Output<string>? HeartbeatUrl,
    Output<string>? SliHeartbeatUrl,
    Output<string>? PagerDutyHeartbeatKey,
    Output<string>? IssuesWebhook,
    Output<string>? RemoteWriteToken,
    Output<string>? ThanosObjectStore,
    Output<string>? GrafanaDatabasePassword,
    Output<string>? BackupPassword,
    Output<string>? BackupDatabasePassword,
    Output<string>? BackupTargetUser,
    Output<string>? BackupTargetPassword,
    Output<string>? GrafanaAuth,
    Output<string>? PagerDutyToken
)
{
    public static StackSecrets Of(StackConfiguration configuration) =>
        new(
            Secret(configuration, ConfigKeys.Kubeconfig),
            Secret(configuration, ConfigKeys.DiscordWebhook),
            Secret(configuration, ConfigKeys.HeartbeatUrl),
            Secret(configuration, ConfigKeys.SliHeartbeatUrl),
            Secret(configuration, ConfigKeys.PagerDutyHeartbeatKey),
            Secret(configuration, ConfigKeys.IssuesWebhook),
            Secret(configuration, ConfigKeys.RemoteWriteToken),
            Secret(configuration, ConfigKeys.ThanosObjectStore),
            Secret(configuration, ConfigKeys.GrafanaDatabasePassword),
            Secret(configuration, ConfigKeys.BackupPassword),
            Secret(configuration, ConfigKeys.BackupDatabasePassword),
            Secret(configuration, ConfigKeys.BackupTargetUser),
            Secret(configuration, ConfigKeys.BackupTargetPassword),
            Secret(configuration, ConfigKeys.GrafanaAuth),
            Secret(configuration, ConfigKeys.PagerDutyToken)
        );

    /// <summary>The same secrets, each with a placeholder in its place: for whoever only looks at what would be registered.</summary>
    public static StackSecrets PlaceholdersOf(StackConfiguration configuration) =>
        Of(
            Configuration
                .Secret.All.Where(secret => configuration.Values.ContainsKey(secret.Key))
                .Aggregate(configuration, (all, secret) => all.Withhold(secret.Key))
        );

    private static Output<string>? Secret(StackConfiguration configuration, string key) =>
        configuration.Values.TryGetValue(key, out var text) ? Output.CreateSecret(text) : null;
}
