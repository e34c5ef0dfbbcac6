using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Where a quota bounds the namespace, all pods fit in while every workload is being updated; and only environments that hold nothing dear
/// have one.
/// </summary>
internal static class Quotas
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        var quotas = objects.Of<V1ResourceQuota>().ToList();
        if (quotas.Count != (objects.IsStandalone && !objects.Settings.IsProtected ? 1 : 0))
        {
            yield return $"Namespace: {quotas.Count} quotas";
        }

        foreach (var quota in quotas)
        {
            foreach (var (name, bound) in quota.Spec.Hard)
            {
                var needed = Needed(objects, name);
                if (needed is null || bound.ToDecimal() < needed)
                {
                    yield return $"{ClusterObjects.Show(quota)}: {name} of {bound}, needed are {needed}";
                }
            }
        }
    }

    private static decimal? Needed(ClusterObjects objects, string name) =>
        name switch
        {
            "pods" => objects.Workloads.Sum(w => w.Replicas + w.Surge),
            "requests.cpu" => Containers(objects, c => c.Resources.Requests["cpu"]),
            "limits.memory" => Containers(objects, c => c.Resources.Limits["memory"]),
            "requests.storage" => objects.Of<V1PersistentVolumeClaim>().Sum(Storage)
                + objects.Workloads.Sum(w => w.Replicas * w.Claims.Sum(Storage)),
            _ => null,
        };

    private static decimal Containers(ClusterObjects objects, Func<V1Container, ResourceQuantity> amount) =>
        objects.Workloads.Sum(w =>
            (w.Replicas + w.Surge)
            * Math.Max(
                w.Pod.Containers.Sum(c => amount(c).ToDecimal()),
                // They run one after the other, before all others.
                (w.Pod.InitContainers ?? [])
                    .Select(c => amount(c).ToDecimal())
                    .DefaultIfEmpty()
                    .Max()
            )
        );

    private static decimal Storage(V1PersistentVolumeClaim claim) => claim.Spec.Resources.Requests["storage"].ToDecimal();
}
