using System.Text.Json.Nodes;
using FksSre.Monitoring.Rendering;

namespace FksSre.Stacks.Registration;

/// <summary>A kind of Kubernetes object that a stack registers, as the API server's paths and access rules name it.</summary>
/// <param name="ApiVersion">Group and version; the version alone for the core group.</param>
/// <param name="Kind">As objects name it.</param>
/// <param name="Resource">As paths and rules name it: plural, small letters.</param>
/// <param name="IsNamespaced">Whether its objects stand in a namespace.</param>
public sealed record KubernetesKind(string ApiVersion, string Kind, string Resource, bool IsNamespaced = true)
{
    /// <summary>The core group, as access rules write it.</summary>
    public const string Core = "";

    private static readonly IReadOnlyDictionary<(string ApiVersion, string Kind), KubernetesKind> _all = new KubernetesKind[]
    {
        new("v1", "ConfigMap", "configmaps"),
        new("v1", "Namespace", "namespaces", IsNamespaced: false),
        new("v1", "PersistentVolumeClaim", "persistentvolumeclaims"),
        new("v1", "ResourceQuota", "resourcequotas"),
        new("v1", "Secret", "secrets"),
        new("v1", "Service", "services"),
        new("v1", "ServiceAccount", "serviceaccounts"),
        new("apiextensions.k8s.io/v1", "CustomResourceDefinition", "customresourcedefinitions", IsNamespaced: false),
        new("apps/v1", "Deployment", "deployments"),
        new("apps/v1", "StatefulSet", "statefulsets"),
        new("batch/v1", "CronJob", "cronjobs"),
        new(OperatorYaml.ApiVersion, OperatorYaml.Kind, "prometheusrules"),
        new("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies"),
        new("policy/v1", "PodDisruptionBudget", "poddisruptionbudgets"),
        new("rbac.authorization.k8s.io/v1", "Role", "roles"),
        new("rbac.authorization.k8s.io/v1", "RoleBinding", "rolebindings"),
        new("storage.k8s.io/v1", "StorageClass", "storageclasses", IsNamespaced: false),
    }.ToDictionary(kind => (kind.ApiVersion, kind.Kind));

    public string Group =>
        ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion[..ApiVersion.IndexOf('/', StringComparison.Ordinal)] : Core;

    /// <summary>Whether it exists in every cluster, rather than by a CustomResourceDefinition that somebody installs.</summary>
    public bool IsBuiltIn => Group is Core or "apps" or "batch" || Group.EndsWith(".k8s.io", StringComparison.Ordinal) || Group == "policy";

    /// <param name="inputs">Of an object of Kubernetes.</param>
    /// <exception cref="ArgumentException">The stack has begun to register a kind that this table does not know.</exception>
    public static KubernetesKind Of(JsonObject inputs) => Of(inputs["apiVersion"]!.GetValue<string>(), inputs["kind"]!.GetValue<string>());

    /// <inheritdoc cref="Of(JsonObject)"/>
    public static KubernetesKind Of(string apiVersion, string kind) =>
        _all.TryGetValue((apiVersion, kind), out var known)
            ? known
            : throw new ArgumentException($"{apiVersion} {kind} is not in the table of kinds.");

    /// <summary>The path of its objects at the API server.</summary>
    /// <param name="namespace">Null for kinds that stand in none.</param>
    /// <param name="name">Null for all of them.</param>
    public string Path(string? @namespace, string? name)
    {
        var root = Group == Core ? $"/api/{ApiVersion}" : $"/apis/{ApiVersion}";
        var place = @namespace is null ? "" : $"/namespaces/{Uri.EscapeDataString(@namespace)}";
        return $"{root}{place}/{Resource}{(name is null ? "" : "/" + Uri.EscapeDataString(name))}";
    }
}
