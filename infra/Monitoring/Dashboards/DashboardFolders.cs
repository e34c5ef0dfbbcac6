namespace FksSre.Monitoring.Dashboards;

/// <summary>Folders in Grafana. Services have one of their own, so that no service can take the title of another dashboard.</summary>
public static class DashboardFolders
{
    /// <summary>What is about no single service: the overview, the platform, on-call and toil.</summary>
    public const string Sre = "SRE";

    /// <summary>One dashboard for each service, titled by its id.</summary>
    public const string Services = "Services";
}
