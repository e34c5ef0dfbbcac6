namespace FksSre.Monitoring.Settings;

/// <summary>How dashboards reach Grafana. A closed family.</summary>
public abstract record DashboardDelivery
{
    private DashboardDelivery() { }

    /// <summary>ConfigMaps that Grafana reads as files.</summary>
    public sealed record ConfigMaps : DashboardDelivery;

    /// <summary>Grafana's own interface, through its Pulumi provider (<c>grafana:url</c>, and the secret <c>grafana:auth</c>).</summary>
    public sealed record Api(Uri Url) : DashboardDelivery;

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(Func<ConfigMaps, T> configMaps, Func<Api, T> api) =>
        this switch
        {
            ConfigMaps x => configMaps(x),
            Api x => api(x),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
