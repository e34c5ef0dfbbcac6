using System.Text.Json.Nodes;

namespace FksSre.Stacks.Registration;

/// <summary>An object of Kubernetes that a stack registers.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Null where its kind stands in none.</param>
/// <param name="Name">Within the namespace.</param>
/// <param name="Content">As it is sent to the API server; secrets are placeholders.</param>
/// <param name="Urn">By which the engine knows it.</param>
public sealed record KubernetesObject(KubernetesKind Kind, string? Namespace, string Name, JsonObject Content, string Urn)
{
    private const string Prefix = "kubernetes:";

    public string Path => Kind.Path(Namespace, Name);

    /// <summary>As people name it, e.g. <c>ConfigMap fks-monitoring/prometheus-config</c>.</summary>
    public override string ToString() => $"{Kind.Kind} {(Namespace is null ? "" : Namespace + "/")}{Name}";

    /// <summary>
    /// A whole object that the program makes. What is only looked at is none, nor is a patch of what somebody else makes.
    /// </summary>
    public static bool IsMade(RegisteredResource resource) =>
        resource.Type.StartsWith(Prefix, StringComparison.Ordinal)
        && resource.Read is null
        && !resource.Type.EndsWith("Patch", StringComparison.Ordinal);

    /// <param name="resources">Everything that a stack registers.</param>
    /// <returns>In the order of <paramref name="resources"/>.</returns>
    public static IEnumerable<KubernetesObject> AllIn(IEnumerable<RegisteredResource> resources) =>
        from resource in resources
        where IsMade(resource)
        let metadata = resource.Inputs["metadata"]!.AsObject()
        let kind = KubernetesKind.Of(resource.Inputs)
        select new KubernetesObject(
            kind,
            kind.IsNamespaced ? metadata["namespace"]!.GetValue<string>() : null,
            metadata["name"]!.GetValue<string>(),
            resource.Inputs,
            resource.Urn
        );
}
