using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>What became of an object's metadata; the name may have been made up by the provider.</summary>
[OutputType]
public sealed class ObjectMeta
{
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

    public string Name { get; }

    public string Namespace { get; }

    public string Uid { get; }

    public ImmutableDictionary<string, string> Labels { get; }

    public ImmutableDictionary<string, string> Annotations { get; }
}
