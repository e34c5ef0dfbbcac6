using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Whatever a pod names is there: ConfigMaps, Secrets and their keys, claims, volumes; and no ConfigMap, Secret or claim is there for
/// nothing.
/// </summary>
internal static class References
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        if (!objects.IsStandalone)
        {
            return [];
        }

        var used = objects.Workloads.SelectMany(w => VolumeSources.Of(w.Pod)).Select(s => (s.Kind, s.Name)).ToHashSet();
        var stored = objects.All.Where(each => each is V1ConfigMap or V1Secret or V1PersistentVolumeClaim);
        return
        [
            .. objects.Workloads.SelectMany(w =>
                VolumeSources.Of(w.Pod).SelectMany(source => Missing(objects, source)).Select(problem => $"{w}: {problem}")
            ),
            .. objects.Workloads.SelectMany(w => Mounts(w).Select(problem => $"{w}: {problem}")),
            .. stored
                .Where(each => !used.Contains((each.Kind, each.Name())))
                .Select(each => $"{ClusterObjects.Show(each)}: read by nobody"),
        ];
    }

    private static IEnumerable<string> Missing(ClusterObjects objects, VolumeSource source)
    {
        IEnumerable<string>? keys = source.Kind switch
        {
            "ConfigMap" => objects.Of<V1ConfigMap>().SingleOrDefault(m => m.Name() == source.Name)?.Data?.Keys
                ?? Absent<V1ConfigMap>(objects, source.Name),
            "Secret" => objects.Of<V1Secret>().SingleOrDefault(m => m.Name() == source.Name)?.StringData?.Keys,
            _ => Absent<V1PersistentVolumeClaim>(objects, source.Name),
        };
        return keys is null
            ? [$"no {source.Kind} {source.Name}"]
            : source.Items.Select(i => i.Key).Except(keys).Select(key => $"no {key} in {source.Kind} {source.Name}");
    }

    private static string[]? Absent<T>(ClusterObjects objects, string name)
        where T : k8s.IKubernetesObject<V1ObjectMeta> => objects.Of<T>().Any(each => each.Name() == name) ? [] : null;

    private static IEnumerable<string> Mounts(Workload workload)
    {
        string[] volumes = [.. (workload.Pod.Volumes ?? []).Select(v => v.Name), .. workload.Claims.Select(c => c.Name())];
        var mounted = workload.Containers.SelectMany(c => c.VolumeMounts ?? []).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var references = workload
            .Containers.SelectMany(c => c.Env ?? [])
            .Where(e => e.ValueFrom is { SecretKeyRef: not null } or { ConfigMapKeyRef: not null });
        return
        [
            .. mounted.Except(volumes).Select(name => $"no volume {name}"),
            .. volumes.Except(mounted).Select(name => $"volume {name} is not mounted"),
            .. references.Select(e => $"{e.Name} comes from an object, which a change does not reach"),
        ];
    }
}
