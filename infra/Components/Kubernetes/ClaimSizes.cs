using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>
/// The size of the claims of a StatefulSet. Its template is for claims that are yet to be made, and Kubernetes lets nobody change it; so
/// that is ignored,
/// and the claim of each replica is given its size by a patch. A replica that is added begins with the template's and grows then.
/// </summary>
internal static class ClaimSizes
{
    /// <summary>Of the set. A change would be planned as its replacement, in which all pods go and no claim grows.</summary>
    public static List<string> Ignored => ["spec.volumeClaimTemplates"];

    /// <param name="name">Of the resources: one a replica, with its number behind.</param>
    /// <param name="place">Where the set is.</param>
    /// <param name="part">Whose set it is; it has the same name.</param>
    /// <param name="server">The set: claims are there once its pods are.</param>
    /// <param name="replicas">Of the set.</param>
    /// <param name="storage">As configured.</param>
    /// <param name="parent">Not the set: where that is protected, its children would be too, and no replica could go.</param>
    /// <returns>The size, once the cluster has taken it for every replica. The volumes themselves may take longer.</returns>
    public static Output<string> Of(
        string name,
        Placement place,
        string part,
        StatefulSet server,
        int replicas,
        StorageSettings storage,
        Resource parent
    )
    {
        var options = new CustomResourceOptions
        {
            Parent = parent,
            // In a bounded namespace a claim may only grow once the bound has.
            DependsOn = place.Quota is null ? [server] : (Resource[])[server, place.Quota],
            // The claims are not ours to delete, whatever becomes of the set.
            RetainOnDelete = true,
        };
        var patches = Enumerable
            .Range(0, replicas)
            .Select(replica => new PersistentVolumeClaimPatch(
                FormattableString.Invariant($"{name}-{replica}"),
                new PersistentVolumeClaimPatchArgs
                {
                    Metadata = new ObjectMetaPatchArgs
                    {
                        Name = Claims.OfReplica(part, replica),
                        Namespace = place.Namespace,
                        Annotations =
                        {
                            // The size belongs to the controller, which made the claim and never looks at it again.
                            ["pulumi.com/patchForce"] = "true",
                            // Where volumes are made for their first pod, the provider would wait for a bound claim to be pending.
                            ["pulumi.com/skipAwait"] = "true",
                        },
                    },
                    Spec = new PersistentVolumeClaimSpecPatchArgs
                    {
                        Resources = new VolumeResourceRequirementsPatchArgs { Requests = { ["storage"] = storage.Size.ToString() } },
                    },
                },
                options
            ));
        return Output.All(patches.Select(patch => patch.Urn).ToImmutableArray()).Apply(_ => storage.Size.ToString());
    }
}
