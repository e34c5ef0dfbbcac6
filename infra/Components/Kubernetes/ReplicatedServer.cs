using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Replicas of a server that have a name and a volume each. No volume goes with its replica, nor with all of them.</summary>
internal static class ReplicatedServer
{
    /// <param name="name">Of the component.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="part">Its own name, and the label of its pods.</param>
    /// <param name="podsService">Under which each replica has its name in DNS.</param>
    /// <param name="replicas">How many; with several, nodes are drained one replica at a time.</param>
    /// <param name="storage">Of each.</param>
    /// <param name="template">Of each pod.</param>
    /// <param name="patience">Until all are ready.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The size of each replica's claim, once the cluster has taken it.</returns>
    public static Output<string> Declare(
        string name,
        Placement place,
        string part,
        string podsService,
        int replicas,
        StorageSettings storage,
        PodTemplateSpecArgs template,
        CustomTimeouts patience,
        Resource parent
    )
    {
        var server = new StatefulSet(
            $"{name}-server",
            new StatefulSetArgs
            {
                Metadata = Named.Of(place, part),
                Spec = new StatefulSetSpecArgs
                {
                    Replicas = replicas,
                    ServiceName = podsService,
                    // No replica waits for another: either they know nothing of each other, or they must meet to become ready.
                    PodManagementPolicy = "Parallel",
                    Selector = Named.Selector(part),
                    Template = template,
                    VolumeClaimTemplates = { Storage.Template(Claims.Volume, storage) },
                    PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs
                    {
                        WhenDeleted = "Retain",
                        WhenScaled = "Retain",
                    },
                },
            },
            new CustomResourceOptions
            {
                Parent = parent,
                Protect = place.IsProtected,
                IgnoreChanges = ClaimSizes.Ignored,
                CustomTimeouts = patience,
            }
        );
        if (replicas > 1)
        {
            _ = Disruption.OneAtATime($"{name}-disruption", place, part, parent);
        }

        return ClaimSizes.Of($"{name}-volume", place, part, server, replicas, storage, parent);
    }
}
