namespace FksSre.Monitoring.Naming;

/// <summary>The unique id of a dashboard in its Grafana, and so its address. At most 40 characters.</summary>
public static class DashboardUid
{
    private const int Longest = 40;

    public static string OfService(string service) => FileName.Safe("slo-" + service, Longest);
}
