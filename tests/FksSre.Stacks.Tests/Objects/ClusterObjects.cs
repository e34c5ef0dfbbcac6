using System.Collections.Concurrent;
using FksSre.Monitoring.Settings;
using k8s;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>The Kubernetes objects of a stack as the models of the official client read them.</summary>
internal sealed class ClusterObjects(StackSettings settings, IEnumerable<IKubernetesObject<V1ObjectMeta>> objects)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ClusterObjects>>> _all = new(StringComparer.Ordinal);

    public StackSettings Settings { get; } = settings;

    public List<IKubernetesObject<V1ObjectMeta>> All { get; } = [.. objects];

    /// <summary>Ours.</summary>
    public string Namespace => Settings.Profile.Namespace;

    public bool IsStandalone => Settings.Profile is Profile.Standalone;

    public IEnumerable<Workload> Workloads =>
        [.. Of<V1StatefulSet>().Select(Workload.Of), .. Of<V1Deployment>().Select(Workload.Of), .. Of<V1CronJob>().Select(Workload.Of)];

    /// <summary>Read once; whoever changes them takes a copy.</summary>
    public static Task<ClusterObjects> Of(string variant) => _all.GetOrAdd(variant, name => new(() => ReadAsync(name))).Value;

    public IEnumerable<T> Of<T>() => All.OfType<T>();

    public T One<T>(string name)
        where T : IKubernetesObject<V1ObjectMeta> =>
        Of<T>().Single(each => each.Name() == name && (each.Namespace() ?? Namespace) == Namespace);

    public V1PodSpec Pod(string workload) => Workloads.Single(each => each.Name == workload).Pod;

    public V1Container Container(string workload) => Pod(workload).Containers[0];

    public void Remove<T>(string name)
        where T : IKubernetesObject<V1ObjectMeta> => All.Remove(One<T>(name));

    /// <summary>A change of the copy leaves these as they are.</summary>
    public ClusterObjects Copy() => new(Settings, All.Select(ObjectCopy.Of));

    public static string Show(IKubernetesObject<V1ObjectMeta> each) => $"{each.Kind} {each.Name()}";

    private static async Task<ClusterObjects> ReadAsync(string variant)
    {
        var registered = await Registered.Of(variant);
        return new(registered.Inputs.Settings, registered.KubernetesFiles.Select(file => StrictYaml.Read(file.Text)));
    }
}
