namespace FksSre.Monitoring.Dashboards;

/// <summary>Folders in Grafana. Services have one of their own, so that no service can take the title of another dashboard.</summary>
public static class DashboardFolders
{
    public const string Sre = "SRE";
    public const string Services = "Services";
}
