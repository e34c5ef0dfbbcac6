namespace FksSre.Stacks.Configuration;

/// <summary>The full keys of a stack's configuration. Those of other packages are theirs; those of the project are ours.</summary>
public static class ConfigKeys
{
    /// <summary>The name of the Pulumi project, and the namespace of its keys.</summary>
    public const string Project = "fks-sre";

    public const string Context = Project + ":context";
    public const string Standalone = Project + ":standalone";
    public const string Attach = Project + ":attach";
    public const string ServicesNamespace = Project + ":servicesNamespace";
    public const string ApiServer = Project + ":apiServer";
    public const string Sink = Project + ":sink";
    public const string Tickets = Project + ":tickets";

    /// <summary>Moves of the duty that somebody has agreed to; see <c>docs/on-call.md</c>.</summary>
    public const string DutyMoves = Project + ":dutyMoves";

    /// <summary>Where backups of databases are kept; see <c>docs/backups.md</c>.</summary>
    public const string Backups = Project + ":backups";

    /// <summary>What follows from each rule in this environment; see <c>docs/policies.md</c>.</summary>
    public const string Policies = Project + ":policies";

    /// <summary>What was promoted to this environment, and what it was proven with; written by <c>./fks promote</c>.</summary>
    public const string Release = Project + ":release";

    public const string Kubeconfig = Project + ":kubeconfig";
    public const string DiscordWebhook = Project + ":discordWebhook";
    public const string HeartbeatUrl = Project + ":heartbeatUrl";
    public const string SliHeartbeatUrl = Project + ":sliHeartbeatUrl";
    public const string PagerDutyHeartbeatKey = Project + ":pagerDutyHeartbeatKey";
    public const string IssuesWebhook = Project + ":issuesWebhook";
    public const string RemoteWriteToken = Project + ":remoteWriteToken";
    public const string ThanosObjectStore = Project + ":thanosObjectStore";
    public const string BackupPassword = Project + ":backupPassword";
    public const string BackupDatabasePassword = Project + ":backupDatabasePassword";
    public const string BackupTargetUser = Project + ":backupTargetUser";
    public const string BackupTargetPassword = Project + ":backupTargetPassword";
    public const string GrafanaDatabasePassword = Project + ":grafanaDatabasePassword";

    public const string PagerDutyToken = "pagerduty:token";
    public const string GrafanaUrl = "grafana:url";
    public const string GrafanaAuth = "grafana:auth";
    public const string KubernetesContext = "kubernetes:context";
    public const string KubernetesClient = "kubernetes:kubeClientSettings";
    public const string KubernetesDeprecations = "kubernetes:suppressDeprecationWarnings";
    public const string PagerDutyRegion = "pagerduty:serviceRegion";
    public const string PagerDutyApi = "pagerduty:apiUrlOverride";
    public const string PagerDutyUnchecked = "pagerduty:skipCredentialsValidation";
    public const string GrafanaOrganisation = "grafana:orgId";
    public const string GrafanaCertificate = "grafana:caCert";
    public const string GrafanaUnverified = "grafana:insecureSkipVerify";
    public const string GrafanaRetries = "grafana:retries";
    public const string GrafanaRetryWait = "grafana:retryWait";
    public const string DisableDefaultProviders = "pulumi:disable-default-providers";

    /// <summary>What may stand in the open.</summary>
    public static IReadOnlyList<string> Plain { get; } =
    [
        Context,
        Standalone,
        Attach,
        ServicesNamespace,
        ApiServer,
        Sink,
        Tickets,
        DutyMoves,
        Backups,
        Policies,
        Release,
        GrafanaUrl,
        KubernetesContext,
        DisableDefaultProviders,
        KubernetesClient,
        KubernetesDeprecations,
        .. OfPagerDuty,
        .. OfGrafana,
    ];

    /// <summary>What is passed on to the provider of PagerDuty, and read where there is a token.</summary>
    public static IReadOnlyList<string> OfPagerDuty => [PagerDutyRegion, PagerDutyApi, PagerDutyUnchecked];

    /// <summary>What is passed on to the provider of Grafana, and read where dashboards go through it.</summary>
    public static IReadOnlyList<string> OfGrafana =>
        [GrafanaOrganisation, GrafanaCertificate, GrafanaUnverified, GrafanaRetries, GrafanaRetryWait];
}
