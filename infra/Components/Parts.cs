namespace FksSre.Components;

/// <summary>
/// The parts of a stack, by the name of their objects, of their service in DNS, and of the label that selects their pods.
/// </summary>
public static class Parts
{
    public const string Prometheus = "prometheus";
    public const string Alertmanager = "alertmanager";
    public const string BlackboxExporter = "blackbox-exporter";
    public const string KubeStateMetrics = "kube-state-metrics";
    public const string Grafana = "grafana";
}
