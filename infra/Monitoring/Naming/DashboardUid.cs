namespace FksSre.Monitoring.Naming;

/// <summary>The unique id of a dashboard in its Grafana, and so its address. At most 40 characters.</summary>
public static class DashboardUid
{
    /// <summary>Those that are about no single service; none begins as a service's does.</summary>
    public const string Overview = "sre-overview";

    /// <summary>Whether the pager is bearable, and whether the way to a person works.</summary>
    public const string OnCall = "sre-on-call";

    /// <summary>Whether the monitoring itself works.</summary>
    public const string Platform = "sre-platform";

    /// <summary>How much working time goes into what a machine should do.</summary>
    public const string Toil = "sre-toil";

    private const int Longest = 40;

    /// <summary><c>slo-</c> and the id; shortened with a hash where that is too long or is not made of letters and digits.</summary>
    public static string OfService(string service) => FileName.Safe("slo-" + service, Longest);

    /// <summary>Whether it is something else than the service's name with a prefix.</summary>
    public static bool IsShortened(string service) => OfService(service) != OfService("") + service;
}
