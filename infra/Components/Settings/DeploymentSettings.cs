namespace FksSre.Components.Settings;

/// <summary>What a deployment is declared to be beside the plan it carries out. Legal by the time it exists: whoever reads it from configuration has found all mistakes.</summary>
/// <param name="Environment"><c>dev</c> or <c>prod</c>.</param>
/// <param name="Profile">Whether Prometheus, Alertmanager and Grafana are ours.</param>
/// <param name="Cluster">Where it goes.</param>
/// <param name="Protect">Whether what holds state or wakes people is protected from deletion.</param>
/// <param name="Prometheus">How much it holds, for how long, and where it sends copies.</param>
/// <param name="Alertmanager">How many there are.</param>
/// <param name="Grafana">How dashboards are delivered.</param>
public sealed record DeploymentSettings(
    string Environment,
    Profile Profile,
    ClusterSettings Cluster,
    bool Protect,
    PrometheusSettings Prometheus,
    AlertmanagerSettings Alertmanager,
    GrafanaSettings Grafana);
