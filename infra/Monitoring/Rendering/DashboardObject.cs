using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Plan;

namespace FksSre.Monitoring.Rendering;

/// <summary>Dashboards of one folder that stand in one Kubernetes object.</summary>
/// <param name="Name">The object's.</param>
/// <param name="Folder">In Grafana.</param>
/// <param name="Files">By their name, without a folder.</param>
public sealed record DashboardObject(string Name, string Folder, ImmutableArray<RenderedFile> Files)
{
    /// <summary>
    /// A fixed number of objects for each folder, filled by a hash: then a new dashboard changes a file and not a pod, and
    /// hundreds of services stay under the 1 MiB that an object may hold.
    /// </summary>
    private static readonly (string Folder, string Name, int Objects)[] _folders =
    [
        (DashboardFolders.Sre, "dashboards-sre", 2),
        (DashboardFolders.Services, "dashboards-services", 8),
    ];

    /// <summary>Every folder in Grafana that a plan may fill, whether it does or not.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. _folders.Select(folder => folder.Folder)];

    /// <summary>Always the same objects: one that no dashboard falls into is there all the same, with no files.</summary>
    public static ImmutableArray<DashboardObject> All(MonitoringPlan plan) =>
        [
            .. from folder in _folders
            let dashboards = plan.Dashboards.ToLookup(d => d.Folder == folder.Folder ? Place(d.Uid, folder.Objects) : -1)
            from i in Enumerable.Range(0, folder.Objects)
            select new DashboardObject(
                FormattableString.Invariant($"{folder.Name}-{i}"),
                folder.Folder,
                [
                    .. dashboards[i]
                        .OrderBy(d => d.Uid, StringComparer.Ordinal)
                        .Select(d => new RenderedFile($"{d.Uid}.json", DashboardJson.Render(d))),
                ]
            ),
        ];

    private static int Place(string uid, int objects) => SHA256.HashData(Encoding.UTF8.GetBytes(uid))[0] % objects;
}
