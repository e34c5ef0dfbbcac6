namespace FksSre.Stacks.Environments;

/// <summary>Kubernetes namespaces. The platform's is its own; nothing in it is touched.</summary>
public static class Namespaces
{
    public const string Monitoring = "fks-monitoring";
    public const string Services = "fks-trading";

    /// <summary>Of the pods that make backups, where the monitoring is somebody else's.</summary>
    public const string Backups = "fks-backups";

    /// <summary>Proposed where <see cref="Monitoring"/> is taken.</summary>
    public const string Own = "fks-monitoring-own";
}
