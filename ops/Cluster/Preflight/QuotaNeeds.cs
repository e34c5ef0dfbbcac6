using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>
/// What a deployment takes of a quota, in one namespace: of what is yet to be made all, of claims that grow what they have more.
/// </summary>
/// <param name="missing">Objects that are not there.</param>
/// <param name="claims">All of them.</param>
/// <param name="standard">The storage class that a claim is given that names none; empty: none.</param>
internal sealed class QuotaNeeds(IReadOnlyList<KubernetesObject> missing, IReadOnlyList<WantedClaim> claims, string standard)
{
    /// <summary>Between the name of a storage class and what of it is counted.</summary>
    private const string OfClass = ".storageclass.storage.k8s.io/";

    /// <summary>That are yet to be made.</summary>
    public IReadOnlyList<Workload> Workloads { get; } = [.. Workload.In(missing)];

    /// <param name="resource">As a quota names it.</param>
    public decimal Of(string resource) =>
        resource switch
        {
            "pods" or "count/pods" => Workloads.Sum(workload => workload.Replicas),
            "requests.cpu" or "cpu" => Workloads.Sum(workload => workload.Takes("requests", "cpu")),
            "limits.cpu" => Workloads.Sum(workload => workload.Takes("limits", "cpu")),
            "requests.memory" or "memory" => Workloads.Sum(workload => workload.Takes("requests", "memory")),
            "limits.memory" => Workloads.Sum(workload => workload.Takes("limits", "memory")),
            "requests.storage" => claims.Sum(claim => claim.More),
            "persistentvolumeclaims" or "count/persistentvolumeclaims" => claims.Count(claim => claim.Answer.IsMissing),
            _ when resource.EndsWith(OfClass + "requests.storage", StringComparison.Ordinal) => OfThat(resource).Sum(claim => claim.More),
            _ when resource.EndsWith(OfClass + "persistentvolumeclaims", StringComparison.Ordinal) => OfThat(resource)
                .Count(claim => claim.Answer.IsMissing),
            _ => missing.Count(item =>
                item.Kind.Resource == resource
                || $"count/{item.Kind.Resource}{(item.Kind.Group.Length == 0 ? "" : "." + item.Kind.Group)}" == resource
            ),
        };

    private IEnumerable<WantedClaim> OfThat(string resource)
    {
        var wanted = resource[..resource.IndexOf(OfClass, StringComparison.Ordinal)];
        return claims.Where(claim => (claim.Class.Length == 0 ? standard : claim.Class) == wanted);
    }
}
