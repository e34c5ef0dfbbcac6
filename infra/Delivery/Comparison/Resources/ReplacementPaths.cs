namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Which inputs cannot be changed in place, as the providers plan it.</summary>
internal static class ReplacementPaths
{
    private const string Kubernetes = "kubernetes:";
    private const string ServiceIntegration = "pagerduty:index/serviceIntegration:ServiceIntegration";
    private static readonly string[] _objects = ["metadata.name", "metadata.namespace", "kind"];

    private static readonly Dictionary<string, string[]> _byType = new(StringComparer.Ordinal)
    {
        [ResourceTypes.StatefulSet] =
        [
            "spec.podManagementPolicy",
            "spec.revisionHistoryLimit",
            "spec.selector",
            "spec.serviceName",
            "spec.volumeClaimTemplates",
        ],
        [ResourceTypes.Deployment] = ["spec.selector"],
        [ResourceTypes.Claim] = ["spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName"],
        [ResourceTypes.Secret] = ["type"],
        ["kubernetes:core/v1:Service"] = ["spec.clusterIP"],
        ["kubernetes:core/v1:ResourceQuota"] = ["spec.scopes"],
        ["kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"] = ["roleRef"],
        ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding"] = ["roleRef"],
        ["kubernetes:storage.k8s.io/v1:StorageClass"] = ["parameters", "provisioner"],
        ["kubernetes:batch/v1:Job"] = ["spec.completions", "spec.parallelism", "spec.selector", "spec.template"],
        // Its key is another one then: whoever has the old one opens no incident any more.
        [ServiceIntegration] = ["service", "type", "vendor", "emailFilters"],
        ["pagerduty:index/teamMembership:TeamMembership"] = ["teamId", "userId"],
        ["pagerduty:index/serviceDependency:ServiceDependency"] = ["dependency"],
        // All but the list of what is kept secret: a password that was made from other inputs is another password.
        [ResourceTypes.Password] = [""],
        ["pulumi:providers:kubernetes"] = ["renderYamlToDirectory"],
    };

    /// <param name="type">Of the resource.</param>
    /// <param name="inputs">What differs.</param>
    /// <param name="isImmutable">A ConfigMap or a Secret that says so of itself, or a provider that takes all of them so.</param>
    public static IEnumerable<LeafDifference> Among(string type, IEnumerable<LeafDifference> inputs, bool isImmutable) =>
        inputs.Where(input =>
            (type.StartsWith(Kubernetes, StringComparison.Ordinal) && _objects.Any(input.IsWithin))
            || _byType.GetValueOrDefault(type, []).Any(path => path.Length == 0 || input.IsWithin(path))
            || (isImmutable && new[] { "data", "binaryData", "stringData" }.Any(input.IsWithin))
            || (type == ResourceTypes.KubernetesProvider && IsAnotherCluster(input))
        );

    /// <summary>
    /// Where the cluster has a name of its own, that alone says which it is; giving it one for the first time changes nothing.
    /// </summary>
    private static bool IsAnotherCluster(LeafDifference input) => input is { Path: "clusterIdentifier", Before: not null, After: not null };
}
