namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Replicas prefer to be on different machines and in different zones.</summary>
internal static class Spreading
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var workload in objects.Workloads.Where(w => w.Replicas > 1))
        {
            var apart = workload.Pod.Affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? [];
            if (
                !apart.Any(t =>
                    t.PodAffinityTerm.TopologyKey == "kubernetes.io/hostname" && workload.IsSelectedBy(t.PodAffinityTerm.LabelSelector)
                )
            )
            {
                yield return $"{workload}: replicas on one machine";
            }

            if (
                (workload.Pod.TopologySpreadConstraints ?? []).All(c =>
                    c.TopologyKey != "topology.kubernetes.io/zone" || !workload.IsSelectedBy(c.LabelSelector)
                )
            )
            {
                yield return $"{workload}: replicas in one zone";
            }
        }
    }
}
