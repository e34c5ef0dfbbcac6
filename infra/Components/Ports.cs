namespace FksSre.Components;

/// <summary>Where each part listens, in its pod and at its service alike.</summary>
public static class Ports
{
    public const int Prometheus = 9090;
    public const int Alertmanager = 9093;
    public const int Gossip = 9094;
    public const int BlackboxExporter = 9115;
    public const int KubeStateMetrics = 8080;
    public const int KubeStateMetricsItself = 8081;
    public const int Reloader = 8080;
    public const int Grafana = 3000;
    public const int ThanosGrpc = 10901;
    public const int ThanosHttp = 10902;
    public const int Dns = 53;
    public const int Https = 443;
}
