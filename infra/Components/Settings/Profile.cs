namespace FksSre.Components.Settings;

/// <summary>How the stack meets a cluster.</summary>
public enum Profile
{
    /// <summary>Prometheus, Alertmanager, Grafana and the exporters are ours.</summary>
    Standalone,

    /// <summary>Those that run already stay; only rules, routes and dashboards are added, as ConfigMaps.</summary>
    AttachConfigMaps,

    /// <summary>As above, with rules as PrometheusRule objects for the Prometheus operator.</summary>
    AttachOperator,
}
