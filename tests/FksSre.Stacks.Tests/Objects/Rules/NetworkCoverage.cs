using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// Everything is denied that is not allowed to a part by name: one policy denies all, every pod has one more of its own, and none is left
/// over.
/// </summary>
internal static class NetworkCoverage
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        if (!objects.IsStandalone)
        {
            yield break;
        }

        var policies = objects.Of<V1NetworkPolicy>().ToList();
        if (policies.Count(IsDefaultDeny) != 1)
        {
            yield return "Namespace: no default deny";
        }

        foreach (
            var policy in policies.Where(p =>
                !(p.Spec.PolicyTypes ?? []).Order(StringComparer.Ordinal).SequenceEqual(["Egress", "Ingress"])
            )
        )
        {
            yield return $"{ClusterObjects.Show(policy)}: one way only";
        }

        var own = policies.Where(p => !IsDefaultDeny(p)).ToList();
        foreach (var workload in objects.Workloads.Where(w => own.Count(p => w.IsSelectedBy(p.Spec.PodSelector)) != 1))
        {
            yield return $"{workload}: selected by "
                + $"{own.Count(p => workload.IsSelectedBy(p.Spec.PodSelector))} "
                + $"policies besides the default";
        }

        foreach (var policy in own.Where(p => objects.Workloads.Count(w => w.IsSelectedBy(p.Spec.PodSelector)) != 1))
        {
            yield return $"{ClusterObjects.Show(policy)}: selects "
                + $"{objects.Workloads.Count(w => w.IsSelectedBy(policy.Spec.PodSelector))} "
                + $"parts";
        }
    }

    private static bool IsDefaultDeny(V1NetworkPolicy policy) =>
        policy.Spec
            is {
                PodSelector: { MatchLabels: null or { Count: 0 }, MatchExpressions: null or { Count: 0 } },
                Ingress: null or { Count: 0 },
                Egress: null or { Count: 0 }
            };
}
