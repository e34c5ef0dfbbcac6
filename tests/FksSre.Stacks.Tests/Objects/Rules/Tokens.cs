using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Every part has an account of its own, and a token only where that account may read something.</summary>
internal static class Tokens
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        var accounts = objects.Of<V1ServiceAccount>().ToDictionary(a => a.Name(), StringComparer.Ordinal);
        var bound = objects.Of<V1RoleBinding>().SelectMany(b => b.Subjects).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var account in accounts.Values.Where(a => a.AutomountServiceAccountToken != false))
        {
            yield return $"{ClusterObjects.Show(account)}: hands out tokens unasked";
        }

        foreach (var workload in objects.Workloads)
        {
            var name = workload.Pod.ServiceAccountName ?? "default";
            if (!accounts.ContainsKey(name))
            {
                yield return $"{workload}: no such account {name}";
            }

            var mounts = workload.Pod.AutomountServiceAccountToken ?? true;
            if (mounts != bound.Contains(name))
            {
                yield return mounts ? $"{workload}: a token for nothing" : $"{workload}: no token, though {name} may read";
            }
        }

        foreach (var shared in objects.Workloads.GroupBy(w => w.Pod.ServiceAccountName).Where(g => g.Count() > 1))
        {
            yield return $"ServiceAccount {shared.Key}: shared by {string.Join(" and ", shared)}";
        }
    }
}
