using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Names and the one label by which everything of a part finds its pods.</summary>
internal static class Named
{
    public const string Label = "app.kubernetes.io/name";

    public static ObjectMetaArgs Of(Placement place, string name) => new() { Name = name, Namespace = place.Namespace, Labels = { [Label] = name } };

    public static LabelSelectorArgs Selector(string name) => new() { MatchLabels = { [Label] = name } };

    /// <summary>What a pod carries; annotations are what replaces it when they change.</summary>
    public static ObjectMetaArgs Pod(string name, string container, string? contentHash = null) => contentHash is null
        ? new() { Labels = { [Label] = name }, Annotations = { ["kubectl.kubernetes.io/default-container"] = container } }
        : new() { Labels = { [Label] = name }, Annotations = { ["kubectl.kubernetes.io/default-container"] = container, ["fks-sre/content"] = contentHash } };
}
