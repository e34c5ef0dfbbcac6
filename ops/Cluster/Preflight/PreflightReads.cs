using System.Collections.Immutable;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>
/// What a preflight lists and a deployment may not: the paths that it asks, and from the same list the rights that asking takes.
/// </summary>
internal static class PreflightReads
{
    private static readonly KubernetesKind _node = new("v1", "Node", "nodes", IsNamespaced: false);
    private static readonly KubernetesKind _pod = new("v1", "Pod", "pods");
    private static readonly KubernetesKind _storageClass = KubernetesKind.Of("storage.k8s.io/v1", "StorageClass");
    private static readonly KubernetesKind _quota = KubernetesKind.Of("v1", "ResourceQuota");
    private static readonly KubernetesKind _limitRange = new("v1", "LimitRange", "limitranges");

    public static PreflightRead Nodes { get; } = new(_node, Namespace: null);

    /// <summary>Of everybody: they take room on nodes.</summary>
    public static PreflightRead Pods { get; } = new(_pod, Namespace: null);

    public static PreflightRead StorageClasses { get; } = new(_storageClass, Namespace: null);

    public static PreflightRead Quotas(string place) => new(_quota, place);

    public static PreflightRead LimitRanges(string place) => new(_limitRange, place);

    /// <param name="objects">All that the stack registers.</param>
    public static ImmutableArray<AccessRight> RightsFor(IReadOnlyList<KubernetesObject> objects) =>
        [
            .. (Workload.In(objects).Any() ? new[] { Nodes, Pods } : [])
                .Concat(StorageCheck.Asked(objects).Any() ? [StorageClasses] : [])
                .Concat(
                    objects
                        .Select(item => item.Namespace)
                        .OfType<string>()
                        .Distinct()
                        .SelectMany(place => new[] { Quotas(place), LimitRanges(place) })
                )
                .Select(read => read.Right),
        ];
}
