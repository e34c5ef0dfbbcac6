namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// How server-side apply merges the lists and maps of the kinds that a stack registers, as Kubernetes declares it in its OpenAPI schema
/// (<c>x-kubernetes-list-type</c>, <c>x-kubernetes-list-map-keys</c>, <c>x-kubernetes-map-type</c>). What is not in this table is refused.
/// </summary>
internal static class ListMerge
{
    private static readonly Dictionary<string, string[]> _keys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["volumes"] = ["name"],
        ["env"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["imagePullSecrets"] = ["name"],
        ["topologySpreadConstraints"] = ["topologyKey", "whenUnsatisfiable"],
    };

    private static readonly HashSet<string> _atomicLists = new(StringComparer.Ordinal)
    {
        "args", "command", "rules", "subjects", "ingress", "egress", "policyTypes", "accessModes", "drop", "volumeClaimTemplates", "sources",
        "items", "preferredDuringSchedulingIgnoredDuringExecution", "requiredDuringSchedulingIgnoredDuringExecution", "groups",
    };

    private static readonly HashSet<string> _atomicMaps = new(StringComparer.Ordinal) { "selector", "podSelector", "roleRef", "labelSelector", "nodeSelector" };

    /// <param name="name">Of the field that holds the list.</param>
    /// <param name="kind">Of the object: a Service's ports are keyed otherwise than a container's.</param>
    /// <returns>The fields that tell items apart; null for a list that is replaced as a whole.</returns>
    public static string[]? KeysOf(string name, string kind) =>
        name == "ports" ? kind == "Service" ? ["port", "protocol"] : ["containerPort", "protocol"]
        : _keys.TryGetValue(name, out var keys) ? keys
        : _atomicLists.Contains(name) ? null
        : throw new NotSupportedException($"The double does not know how the list {name} of a {kind} merges.");

    public static bool IsAtomicMap(string name) => _atomicMaps.Contains(name);
}
