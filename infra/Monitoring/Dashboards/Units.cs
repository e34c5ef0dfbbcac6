namespace FksSre.Monitoring.Dashboards;

/// <summary>Grafana's names of units.</summary>
public static class Units
{
    /// <summary>1 is 100 %.</summary>
    public const string Ratio = "percentunit";
    public const string Seconds = "s";
    public const string RequestsPerSecond = "reqps";
    public const string PerSecond = "cps";
    public const string Bytes = "bytes";
    public const string Count = "short";
    public const string Plain = "none";
}
