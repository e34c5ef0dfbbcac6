namespace FksSre.Monitoring.Settings;

/// <summary>All that the configuration of a stack decides, checked. It holds no secret.</summary>
/// <param name="Environment">The name of the environment, and of the stack.</param>
/// <param name="Context">The context of the kubeconfig that reaches the environment's cluster; no other is ever used.</param>
/// <param name="ServicesNamespace">Where the FKS services run. Nothing in it is touched; Prometheus may look at it.</param>
/// <param name="ApiServer">Where pods reach Kubernetes.</param>
/// <param name="Profile">How the cluster is met.</param>
/// <param name="Dashboards">How dashboards reach Grafana.</param>
/// <param name="Channels">How people are reached.</param>
/// <param name="IsProtected">Whether what holds state or wakes people is kept from deletion.</param>
public sealed record StackSettings(
    string Environment,
    string Context,
    string ServicesNamespace,
    ApiServerSettings ApiServer,
    Profile Profile,
    DashboardDelivery Dashboards,
    Channels Channels,
    bool IsProtected
)
{
    /// <summary>How tickets are told. Default: in the channel, at any time.</summary>
    public TicketSettings Tickets { get; init; } = TicketSettings.Default;

    /// <summary>What is passed on to the providers. Default: nothing.</summary>
    public ProviderSettings Providers { get; init; } = ProviderSettings.Default;

    /// <summary>Where backups are kept. Null: none are made.</summary>
    public BackupSettings? Backups { get; init; }
}
