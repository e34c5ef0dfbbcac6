using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Names and the one label by which everything of a part finds its pods.</summary>
internal static class Named
{
    public const string Label = "app.kubernetes.io/name";

    public static ObjectMetaArgs Of(Placement place, string name) =>
        new()
        {
            Name = name,
            Namespace = place.Namespace,
            Labels = { [Label] = name },
        };

    public static LabelSelectorArgs Selector(string name) => new() { MatchLabels = { [Label] = name } };

    /// <summary>What a pod carries; annotations are what replaces it when they change.</summary>
    /// <param name="secretHash">Apart from the other, which may be shown.</param>
    public static ObjectMetaArgs Pod(string name, string container, Input<string>? contentHash = null, Input<string>? secretHash = null)
    {
        var pod = new ObjectMetaArgs
        {
            Labels = { [Label] = name },
            Annotations = { ["kubectl.kubernetes.io/default-container"] = container },
        };
        if (contentHash is not null)
        {
            pod.Annotations.Add("fks-sre/content", contentHash);
        }

        if (secretHash is not null)
        {
            pod.Annotations.Add("fks-sre/secrets", secretHash);
        }

        return pod;
    }
}
