using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class NamespaceIsNamed()
    : ObjectPolicy(
        [],
        "namespace-is-named",
        PolicySeverity.High,
        "An object stands in a namespace of ours, as one without goes where the kubeconfig of the moment points to.",
        "Set metadata.namespace to a namespace that is neither default nor one of Kubernetes' own."
    )
{
    /// <summary>Kinds whose objects stand in no namespace.</summary>
    private static readonly HashSet<string> _clusterWide = new(StringComparer.Ordinal)
    {
        "ClusterRole",
        "ClusterRoleBinding",
        "CustomResourceDefinition",
        "Namespace",
        "Node",
        "PersistentVolume",
        "PriorityClass",
        "StorageClass",
    };

    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        if (_clusterWide.Contains(resource.Kind))
        {
            return;
        }

        var space = inputs["metadata"]["namespace"];
        report.Require(resource, space, space.Exists);
        report.Require(resource, space, !SystemNamespaces.Holds(space), SystemNamespaces.Problem);
    }
}
