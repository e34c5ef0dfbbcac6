using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Configuration;

/// <summary>A secret that a stack may have.</summary>
/// <param name="Key">Its full key.</param>
internal sealed record Secret(string Key)
{
    private const string RemoteWrite = "standalone.prometheus.remoteWrite";
    private const string Issues = ConfigKeys.Tickets + ".tracker: " + TicketsReading.Issues;
    private const string Thanos = "standalone.prometheus.thanos";
    private const string Database = "standalone.grafana.database";

    public static IReadOnlyList<Secret> All { get; } =
    [
        new(ConfigKeys.Kubeconfig),
        new(ConfigKeys.DiscordWebhook) { Form = SecretForm.HttpsUrl },
        new(ConfigKeys.HeartbeatUrl) { Form = SecretForm.Url },
        new(ConfigKeys.SliHeartbeatUrl) { Form = SecretForm.Url },
        new(ConfigKeys.IssuesWebhook)
        {
            Form = SecretForm.Url,
            Reader = Issues,
            IsRead = TakesIssues,
            IsRequired = true,
        },
        new(ConfigKeys.PagerDutyToken),
        new(ConfigKeys.PagerDutyHeartbeatKey)
        {
            Reader = ConfigKeys.PagerDutyToken,
            IsRead = c => c.Values.ContainsKey(ConfigKeys.PagerDutyToken),
        },
        new(ConfigKeys.RemoteWriteToken) { Reader = RemoteWrite, IsRead = c => Reads(c, "prometheus", "remoteWrite") },
        new(ConfigKeys.ThanosObjectStore)
        {
            Reader = Thanos,
            IsRead = c => Reads(c, "prometheus", "thanos"),
            IsRequired = true,
        },
        new(ConfigKeys.GrafanaDatabasePassword)
        {
            Reader = Database,
            IsRead = c => Reads(c, "grafana", "database"),
            IsRequired = true,
        },
        .. new[] { ConfigKeys.BackupPassword, ConfigKeys.BackupDatabasePassword }.Select(key => new Secret(key)
        {
            Reader = ConfigKeys.Backups,
            IsRead = c => c.Values.ContainsKey(ConfigKeys.Backups),
            IsRequired = true,
        }),
        .. new[] { ConfigKeys.BackupTargetUser, ConfigKeys.BackupTargetPassword }.Select(key => new Secret(key)
        {
            Reader = ConfigKeys.Backups + ".target",
            IsRead = HasBackupTarget,
            IsRequired = true,
        }),
        new(ConfigKeys.GrafanaAuth)
        {
            Reader = ConfigKeys.GrafanaUrl,
            IsRead = c => c.Values.ContainsKey(ConfigKeys.GrafanaUrl),
            IsRequired = true,
        },
    ];

    private static bool? TakesIssues(StackConfiguration configuration) =>
        Setting.Json(configuration, ConfigKeys.Tickets, []) is var tickets
        && tickets.IsObject
        && tickets["tracker"].Optional() == TicketsReading.Issues;

    private static bool? HasBackupTarget(StackConfiguration configuration) =>
        Setting.Json(configuration, ConfigKeys.Backups, []) is var backups && backups.IsObject ? !backups["target"].IsAbsent : null;

    public SecretForm Form { get; init; } = SecretForm.Any;

    /// <summary>What reads it, as its key is written; empty: every stack.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Whether that is configured; null: it cannot be known yet.</summary>
    public Func<StackConfiguration, bool?> IsRead { get; init; } = static _ => true;

    /// <summary>What reads it cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the cluster of the stack may have it at all: no token that wakes people where nobody is to be woken.</summary>
    public bool IsAllowed(string stack) =>
        Key is not (ConfigKeys.PagerDutyToken or ConfigKeys.PagerDutyHeartbeatKey)
        || FksClusters.All.All(c => c.Environment != stack || c.WakesPeople);

    private static bool? Reads(StackConfiguration configuration, string part, string key)
    {
        if (!configuration.Values.ContainsKey(ConfigKeys.Standalone))
        {
            return configuration.Values.ContainsKey(ConfigKeys.Attach) ? false : null;
        }

        var standalone = Setting.Json(configuration, ConfigKeys.Standalone, []);
        var setting = standalone[part][key];
        return standalone.IsObject ? !setting.IsAbsent && (setting.IsObject || setting.Flag()) : null;
    }
}

/// <summary>What a secret must look like.</summary>
internal enum SecretForm
{
    Any,

    /// <summary>Of http or https.</summary>
    Url,
    HttpsUrl,
}
