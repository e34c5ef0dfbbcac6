namespace FksSre.Components;

/// <summary>What runs, each at one version. They are raised here and nowhere else.</summary>
internal static class Images
{
    public const string Prometheus = "quay.io/prometheus/prometheus:v3.13.2";
    public const string Alertmanager = "quay.io/prometheus/alertmanager:v0.33.1";
    public const string BlackboxExporter = "quay.io/prometheus/blackbox-exporter:v0.28.0";
    public const string KubeStateMetrics = "registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.19.1";
    public const string ConfigReloader = "quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1";
    public const string Grafana = "docker.io/grafana/grafana:13.1.3";
    public const string Restic = "docker.io/restic/restic:0.19.1";
    public const string Thanos = "quay.io/thanos/thanos:v0.39.2";
}
