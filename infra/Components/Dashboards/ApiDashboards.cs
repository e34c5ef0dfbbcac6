using System.Collections.Immutable;
using FksSre.Monitoring.Rendering;
using Pulumi;
using Pulumiverse.Grafana.Oss;
using Plan = FksSre.Monitoring.Dashboards;

namespace FksSre.Components.Dashboards;

/// <summary>Dashboards and their folders over Grafana's API.</summary>
public sealed class ApiDashboards : ComponentResource
{
    public ApiDashboards(string name, ImmutableArray<Plan.Dashboard> dashboards, ComponentResourceOptions? options = null)
        : base("fks-sre:dashboards:ApiDashboards", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var folders = DashboardObject.Folders.ToDictionary(
            title => title,
            title => new Folder(
                $"{name}-{title.ToLowerInvariant()}",
                new FolderArgs { Title = title, Uid = $"fks-sre-{title.ToLowerInvariant()}" },
                child
            ),
            StringComparer.Ordinal
        );
        foreach (var dashboard in dashboards)
        {
            _ = new Dashboard(
                $"{name}-{dashboard.Uid}",
                new DashboardArgs
                {
                    ConfigJson = DashboardJson.Render(dashboard),
                    Folder = folders[dashboard.Folder].Uid,
                    Overwrite = true,
                },
                child
            );
        }

        RegisterOutputs();
    }
}
