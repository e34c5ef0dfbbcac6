using System.Text.RegularExpressions;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Every file that a program is told to read is where it looks for it, and no two files are at one place.</summary>
internal static partial class MountedFiles
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var workload in objects.Workloads)
        {
            foreach (var container in workload.Containers)
            {
                var files = Files(objects, workload, container);
                foreach (var twice in files.GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() > 1))
                {
                    yield return $"{workload}: {container.Name}: two files at {twice.Key}";
                }

                foreach (
                    var named in Named(container)
                        .Concat(Relative(objects, workload, container))
                        .Where(path =>
                            IsConfiguration(container, workload, path)
                            && !files.Any(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal))
                        )
                )
                {
                    yield return $"{workload}: {container.Name}: no file {named}";
                }
            }
        }
    }

    /// <summary>All files of ConfigMaps and Secrets, as the container sees them.</summary>
    public static List<string> Files(ClusterObjects objects, Workload workload, V1Container container) =>
        [
            .. from mount in container.VolumeMounts ?? []
            from source in VolumeSources.Of(workload.Pod)
            where source.Volume == mount.Name && source.Kind != "PersistentVolumeClaim"
            from path in source.Items.Count > 0 ? source.Items.Select(i => i.Path) : Keys(objects, source)
            select $"{mount.MountPath}/{path}",
        ];

    private static IEnumerable<string> Keys(ClusterObjects objects, VolumeSource source) =>
        objects.Of<V1ConfigMap>().SingleOrDefault(m => m.Name() == source.Name)?.Data?.Keys ?? [];

    private static IEnumerable<string> Named(V1Container container) =>
        (container.Args ?? [])
            .Concat((container.Env ?? []).Select(e => $"={e.Value}"))
            .Select(text => Absolute().Match(text))
            .Where(m => m.Success)
            .Select(m => m.Groups["path"].Value);

    /// <summary>What the configuration names beside itself.</summary>
    private static IEnumerable<string> Relative(ClusterObjects objects, Workload workload, V1Container container) =>
        from source in VolumeSources.Of(workload.Pod)
        from mount in (container.VolumeMounts ?? []).Where(m => m.Name == source.Volume)
        from item in source.Items.Where(i => i.Path is "prometheus.yml" or "alertmanager.yml")
        let text = source.Kind == "Secret"
            ? objects.One<V1Secret>(source.Name).StringData[item.Key]
            : objects.One<V1ConfigMap>(source.Name).Data[item.Key]
        from match in Beside().Matches(text)
        select $"{mount.MountPath}/{match.Groups["path"].Value}";

    /// <summary>Within a volume of files, and not one that the program writes.</summary>
    private static bool IsConfiguration(V1Container container, Workload workload, string path) =>
        (container.VolumeMounts ?? []).Any(mount =>
            (path == mount.MountPath || path.StartsWith(mount.MountPath + "/", StringComparison.Ordinal))
            && VolumeSources.Of(workload.Pod).Any(s => s.Volume == mount.Name && s.Kind != "PersistentVolumeClaim")
        );

    [GeneratedRegex("=(?<path>/[^=:]+)$")]
    private static partial Regex Absolute();

    [GeneratedRegex("(?<=[\\s\"\\[])(?<path>(secrets|targets)/[A-Za-z0-9._-]+)")]
    private static partial Regex Beside();
}
