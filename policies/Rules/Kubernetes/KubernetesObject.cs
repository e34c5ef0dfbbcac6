using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>An object beside the others of its stack.</summary>
/// <param name="Resource">As it is registered.</param>
/// <param name="Inputs">All that it says.</param>
internal sealed record KubernetesObject(ReviewedResource Resource, Property Inputs)
{
    /// <summary>Empty for objects of the whole cluster.</summary>
    public Property Namespace => Inputs["metadata"]["namespace"];

    public Property Name => Inputs["metadata"]["name"];

    /// <param name="resources">All of the stack.</param>
    /// <param name="report">By which they are read.</param>
    /// <param name="kinds">Of those that are asked for.</param>
    public static KubernetesObject[] Among(IEnumerable<ReviewedResource> resources, Report report, params string[] kinds) =>
        [
            .. resources
                .Where(resource => resource.IsKubernetes(kinds))
                .Select(resource => new KubernetesObject(resource, report.Read(resource))),
        ];

    /// <summary>Whether it is what another object means by a name; null where nobody knows.</summary>
    /// <param name="space">The namespace that is meant.</param>
    /// <param name="name">The name that is given.</param>
    public bool? IsCalled(Property space, Property name) => Certainty.AreSame(Namespace, space) & Certainty.AreSame(Name, name);
}
