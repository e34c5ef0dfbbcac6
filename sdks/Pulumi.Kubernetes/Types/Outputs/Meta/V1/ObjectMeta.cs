using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>What became of an object's metadata; the name may have been made up by the provider.</summary>
[OutputType]
public sealed class ObjectMeta
{
    public readonly string Name;

    public readonly string Namespace;

    public readonly string Uid;

    public readonly ImmutableDictionary<string, string> Labels;

    public readonly ImmutableDictionary<string, string> Annotations;

    [OutputConstructor]
    internal ObjectMeta(
        string name,
        string @namespace,
        string uid,
        ImmutableDictionary<string, string> labels,
        ImmutableDictionary<string, string> annotations)
    {
        Name = name;
        Namespace = @namespace;
        Uid = uid;
        Labels = labels;
        Annotations = annotations;
    }
}
