using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Where there are several replicas, nodes are drained one of them at a time; a budget for a single one would stop every drain.
/// </summary>
internal static class Disruption
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        var budgets = objects.Of<V1PodDisruptionBudget>().ToList();
        foreach (var workload in objects.Workloads)
        {
            var own = budgets.Count(b => workload.IsSelectedBy(b.Spec.Selector));
            if (own != (workload.Replicas > 1 ? 1 : 0))
            {
                yield return $"{workload}: {workload.Replicas} replicas and {own} budgets";
            }
        }

        foreach (var budget in budgets)
        {
            if (!objects.Workloads.Any(w => w.IsSelectedBy(budget.Spec.Selector)))
            {
                yield return $"{ClusterObjects.Show(budget)}: selects nothing";
            }

            if (budget.Spec.MaxUnavailable?.ToString() != "1" || budget.Spec.MinAvailable is not null)
            {
                yield return $"{ClusterObjects.Show(budget)}: not one at a time";
            }

            if (budget.Spec.UnhealthyPodEvictionPolicy != "AlwaysAllow")
            {
                yield return $"{ClusterObjects.Show(budget)}: a broken replica stops a drain";
            }
        }
    }
}
