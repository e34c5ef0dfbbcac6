using System.Collections.Immutable;
using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Dashboards;

/// <summary>Dashboards as files in ConfigMaps: Grafana looks for changes by itself, so a new dashboard restarts nothing.</summary>
public sealed class ConfigMapDashboards : ComponentResource
{
    public ConfigMapDashboards(
        string name,
        Placement place,
        ImmutableArray<DashboardObject> objects,
        ComponentResourceOptions? options = null
    )
        : base("fks-sre:dashboards:ConfigMapDashboards", name, options)
    {
        foreach (var item in objects)
        {
            var meta = Named.Of(place, item.Name);
            // By these the dashboard sidecar of Grafana's Helm chart finds them, where a Grafana is there already.
            meta.Labels.Add("grafana_dashboard", "1");
            meta.Annotations.Add("grafana_folder", item.Folder);
            _ = new ConfigMap(
                $"{name}-{item.Name}",
                new ConfigMapArgs { Metadata = meta, Data = item.Files.ToDictionary(file => file.Path, file => file.Text) },
                new CustomResourceOptions { Parent = this }
            );
        }

        RegisterOutputs();
    }
}
