using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Labels;

/// <summary>The labels that every Kubernetes object of a stack carries, put on by one transformation.</summary>
public static class CommonLabels
{
    public const string PartOf = "app.kubernetes.io/part-of";
    public const string ManagedBy = "app.kubernetes.io/managed-by";
    public const string Environment = "fks-sre/environment";

    public static ImmutableSortedDictionary<string, string> Of(string environment) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                KeyValuePair.Create(PartOf, "fks-sre"),
                KeyValuePair.Create(ManagedBy, "pulumi"),
                KeyValuePair.Create(Environment, environment),
            ]
        );

    /// <summary>
    /// Works in the program, on the arguments, and not in the engine: then a test and a render see the labels too.
    /// Arguments without metadata are not of Kubernetes, and left alone.
    /// </summary>
    public static ResourceTransformation Stamp(ImmutableSortedDictionary<string, string> labels) =>
        resource =>
        {
            var metadata = resource.Args?.GetType().GetProperty("Metadata");
            if (metadata?.PropertyType != typeof(Input<ObjectMetaArgs>))
            {
                return null;
            }

            Input<ObjectMetaArgs> stamped = ((Input<ObjectMetaArgs>?)metadata.GetValue(resource.Args) ?? new ObjectMetaArgs()).Apply(meta =>
                Stamped(meta, labels)
            );
            metadata.SetValue(resource.Args, stamped);
            return new ResourceTransformationResult(resource.Args!, resource.Options);
        };

    /// <summary>
    /// What an object has of its own stays: where a Prometheus is there already, its selector may ask for one of these with another value.
    /// </summary>
    private static ObjectMetaArgs Stamped(ObjectMetaArgs meta, ImmutableSortedDictionary<string, string> labels)
    {
        meta.Labels = meta.Labels.ToOutput().Apply(own => labels.ToImmutableDictionary().SetItems(own));
        return meta;
    }
}
