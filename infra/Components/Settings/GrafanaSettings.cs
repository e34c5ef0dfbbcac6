namespace FksSre.Components.Settings;

/// <param name="StorageGibibytes">Of its volume; ignored with an external database.</param>
/// <param name="Database">Null: SQLite on its volume, so one replica that is recreated, never doubled.</param>
/// <param name="Delivery">How dashboards reach it.</param>
public sealed record GrafanaSettings(int StorageGibibytes, GrafanaDatabase? Database, DashboardDelivery Delivery);

/// <param name="Host">With port, of a PostgreSQL server.</param>
/// <param name="Name">Of the database.</param>
/// <param name="Secret">The Kubernetes Secret in our namespace with keys <c>user</c> and <c>password</c>.</param>
public sealed record GrafanaDatabase(string Host, string Name, string Secret);

/// <summary>How dashboards reach Grafana. A closed family.</summary>
public abstract record DashboardDelivery
{
    private DashboardDelivery()
    {
    }

    /// <summary>As files from ConfigMaps; needs no way from the engine into the cluster.</summary>
    public sealed record Provisioned : DashboardDelivery;

    /// <param name="Url">Where the engine reaches Grafana's API.</param>
    public sealed record Api(Uri Url) : DashboardDelivery;
}
