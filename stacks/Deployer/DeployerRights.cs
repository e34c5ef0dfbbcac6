using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Monitoring.Rendering;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Deployer;

/// <summary>What the Kubernetes provider does to deploy a stack, and so what its account must be allowed: that and nothing else.</summary>
/// <remarks>
/// Measured from an API server's audit log while the provider deployed. It never sends an <c>update</c>, applies by <c>patch</c>, and waits
/// for
/// workloads by watching what they make. A Role can only be made by who holds all that it grants.
/// </remarks>
public static class DeployerRights
{
    /// <summary>Paths that name no object: what the server is, and which kinds it knows.</summary>
    public static ImmutableArray<string> NonResourcePaths { get; } = ["/api", "/apis", "/openapi/v2", "/version"];

    /// <summary>In the order in which rules list verbs.</summary>
    public static ImmutableArray<string> Verbs { get; } = ["get", "list", "watch", "create", "patch", "delete"];

    /// <summary>Of a Role by its name: to bind it before it is there.</summary>
    public const string Bind = "bind";

    private static readonly string[] _read = ["get", "list", "watch"];

    /// <param name="objects">All that the stack registers.</param>
    /// <param name="more">What the account is to be allowed besides.</param>
    /// <returns>Each once; cluster first, then by namespace, group, resource and verb.</returns>
    public static ImmutableArray<AccessRight> Of(IEnumerable<KubernetesObject> objects, params IEnumerable<AccessRight> more) =>
        [
            .. Cluster()
                .Concat(objects.SelectMany(Needed))
                .Concat(more)
                .Distinct()
                .OrderBy(right => right.Namespace ?? "", StringComparer.Ordinal)
                .ThenBy(right => right.Group, StringComparer.Ordinal)
                .ThenBy(right => right.Resource, StringComparer.Ordinal)
                .ThenBy(right => right.Name ?? "", StringComparer.Ordinal)
                .ThenBy(right => Verbs.IndexOf(right.Verb)),
        ];

    /// <summary>While it waits, the provider shows what the cluster says of an object, whichever namespace that stands in.</summary>
    private static IEnumerable<AccessRight> Cluster() =>
        from verb in new[] { "list", "watch" }
        select new AccessRight(null, KubernetesKind.Core, "events", verb);

    private static IEnumerable<AccessRight> Needed(KubernetesObject item) =>
        [
            .. Verbs.Select(verb => new AccessRight(item.Namespace, item.Kind.Group, item.Kind.Resource, verb, OnlyThis(item, verb))),
            .. Awaited(item.Kind)
                .SelectMany(made => _read.Select(verb => new AccessRight(item.Namespace, made.Group, made.Resource, verb))),
            .. item.Kind.Kind == "Role" ? Granted(item) : [],
            .. Looked(item),
        ];

    /// <summary>What the program looks at or patches for an object's sake, and does not make.</summary>
    private static IEnumerable<AccessRight> Looked(KubernetesObject item) =>
        item.Kind.Kind switch
        {
            // The claims of its replicas grow by patches, where their class allows it.
            "StatefulSet" =>
            [
                new(item.Namespace, KubernetesKind.Core, "persistentvolumeclaims", "get"),
                new(item.Namespace, KubernetesKind.Core, "persistentvolumeclaims", "patch"),
                new(null, "storage.k8s.io", "storageclasses", "get"),
            ],
            "PersistentVolumeClaim" => [new(null, "storage.k8s.io", "storageclasses", "get")],
            // To see that the account holds what it binds, a server reads the Role. In a preview, or where the binding comes first, there
            // is none, and it answers 404. Who may bind this one is let through, and what it grants he holds all the same.
            "RoleBinding" => [new(item.Namespace, item.Kind.Group, "roles", Bind, item.Content["roleRef"]!["name"]!.GetValue<string>())],
            OperatorYaml.Kind => [new(null, "apiextensions.k8s.io", "customresourcedefinitions", "get")],
            // The namespace of what is attached.
            "ConfigMap" => [new(null, KubernetesKind.Core, "namespaces", "get")],
            _ => [],
        };

    /// <summary>
    /// Outside namespaces, what changes an object is allowed for that object alone: nobody else's namespace can be deleted.
    /// </summary>
    private static string? OnlyThis(KubernetesObject item, string verb) =>
        !item.Kind.IsNamespaced && (verb is "patch" or "delete") ? item.Name : null;

    private static (string Group, string Resource)[] Awaited(KubernetesKind kind) =>
        kind.Kind switch
        {
            "Deployment" => [(KubernetesKind.Core, "pods"), ("apps", "replicasets")],
            "StatefulSet" => [(KubernetesKind.Core, "pods")],
            "Service" => [(KubernetesKind.Core, "endpoints"), (KubernetesKind.Core, "pods")],
            _ => [],
        };

    private static IEnumerable<AccessRight> Granted(KubernetesObject role) =>
        from rule in role.Content["rules"]!.AsArray()
        from apiGroup in Texts(rule!["apiGroups"])
        from resource in Texts(rule["resources"])
        from verb in Texts(rule["verbs"])
        select new AccessRight(role.Namespace, apiGroup, resource, verb);

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(text => text!.GetValue<string>());
}
