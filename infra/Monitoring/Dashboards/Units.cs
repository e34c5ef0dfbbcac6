namespace FksSre.Monitoring.Dashboards;

/// <summary>Grafana's names of units.</summary>
public static class Units
{
    /// <summary>1 is 100 %.</summary>
    public const string Ratio = "percentunit";

    /// <summary>Grafana goes on to milliseconds, minutes and days by itself.</summary>
    public const string Seconds = "s";

    /// <summary>Shown as <c>req/s</c>.</summary>
    public const string RequestsPerSecond = "reqps";

    /// <summary>Anything else that is counted a second, shown as <c>c/s</c>.</summary>
    public const string PerSecond = "cps";

    /// <summary>In powers of 1024: KiB, MiB, GiB.</summary>
    public const string Bytes = "bytes";

    /// <summary>A number in short, for axes: 1.2 K is 1,200, and so is 1,234 where it has one decimal.</summary>
    public const string Short = "short";

    /// <summary>No unit, and large numbers in full: 1234.</summary>
    public const string Plain = "none";
}
