using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>
/// Objects that are the same in the cluster and another to the engine: it makes them anew and then deletes what it has made.
/// </summary>
internal static class Identities
{
    private const string Kubernetes = "kubernetes:";

    public static IEnumerable<Change> Of(IReadOnlyCollection<ResourceStep> steps) =>
        from gone in steps
        where gone is { Kind: StepKind.Delete, Before: { Read: null, Options.RetainOnDelete: false } }
        let same = Object(gone.Resource)
        where same is not null
        from made in steps
        where made is { Kind: StepKind.Create, After.Read: null } && same == Object(made.Resource)
        select new Change(
            Topic.Resources,
            Effect.Loss,
            made.Name,
            $"the {same.Value.Kind} {same.Value.Name} is another resource to the engine "
                + $"({gone.Name} until now): it makes it a second time and then deletes "
                + "it, so that it is gone, or the update fails; an alias of the former name keeps it"
        )
        {
            Details = [gone.Resource.Urn, made.Resource.Urn],
            IsLoud = true,
            Weight = Weights.Identity,
        };

    private static (string Kind, string Namespace, string Name)? Object(RenderedResource resource) =>
        resource.Type.StartsWith(Kubernetes, StringComparison.Ordinal) && KubernetesObject.Name(resource) is { } name
            ? (ResourceTypes.Kind(resource.Type), KubernetesObject.Namespace(resource) ?? "", name)
            : null;
}
