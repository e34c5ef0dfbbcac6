using Pulumi;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Lets nodes be drained one replica at a time.</summary>
internal static class Disruption
{
    public static PodDisruptionBudget OneAtATime(string resource, Placement place, string name, Resource parent) =>
        new(
            resource,
            new PodDisruptionBudgetArgs
            {
                Metadata = Named.Of(place, name),
                Spec = new PodDisruptionBudgetSpecArgs
                {
                    MaxUnavailable = 1,
                    Selector = Named.Selector(name),
                    // A replica that does not work anyway must not keep a node from being drained.
                    UnhealthyPodEvictionPolicy = "AlwaysAllow",
                },
            },
            new CustomResourceOptions { Parent = parent }
        );
}
