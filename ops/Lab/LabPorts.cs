namespace FksSre.Ops.Lab;

/// <summary>Where the lab listens, always on loopback. Fixed, so that links in alerts and bookmarks hold.</summary>
internal static class LabPorts
{
    public const int Simulator = 19080;
    public const int Prometheus = 19090;
    public const int Alertmanager = 19093;
    public const int Sink = 19094;
    public const int Blackbox = 19115;

    /// <summary>Where alerts of the development environment look for Grafana.</summary>
    public const int Dashboards = 19300;

    /// <summary>A simulated service listens this far above its port in the cluster: fks_api's 8001 is 18001.</summary>
    private const int ServiceOffset = 10_000;

    public static int Service(int port) => port <= ushort.MaxValue - ServiceOffset ? port + ServiceOffset : port - ServiceOffset;

    public static Uri Url(int port, string path = "") => new($"http://127.0.0.1:{port}/{path}");

    public static string Address(int port) => $"127.0.0.1:{port}";
}
