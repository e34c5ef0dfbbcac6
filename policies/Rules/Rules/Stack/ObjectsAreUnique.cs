using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class ObjectsAreUnique()
    : StackPolicy(
        "objects-are-unique",
        PolicySeverity.High,
        "No two resources are the same object of Kubernetes, as each deployment would set it to what the other undoes.",
        "Give one of them another name, or take it out."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var first = new Dictionary<(string Type, string? Space, string? Name), ReviewedResource>();
        foreach (
            var one in resources
                .Where(resource => resource.IsKubernetesObject)
                .Select(resource => new KubernetesObject(resource, report.Read(resource)))
        )
        {
            var (space, name) = (one.Namespace.Text, one.Name.Text);
            if (one.Namespace.IsUnknown || name is null)
            {
                continue;
            }

            var isFirst = first.TryAdd((one.Resource.Type, space, name), one.Resource);
            var other = first[(one.Resource.Type, space, name)];
            report.Require(one.Resource, isFirst, $"It is what the resource {other.Name} makes.", value: one.Resource.Name);
        }
    }
}
