using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Every container asks for processor time and memory and is bounded in memory; every scratch volume is bounded.</summary>
internal static class Requests
{
    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var workload in objects.Workloads)
        {
            foreach (var container in workload.Containers)
            {
                foreach (var problem in Of(container.Resources))
                {
                    yield return $"{workload}: {container.Name}: {problem}";
                }
            }

            foreach (var volume in (workload.Pod.Volumes ?? []).Where(v => v.EmptyDir is { SizeLimit: null }))
            {
                yield return $"{workload}: volume {volume.Name} has no limit";
            }
        }
    }

    private static IEnumerable<string> Of(V1ResourceRequirements? resources)
    {
        var (cpu, memory, limit) = (
            Amount(resources?.Requests, "cpu"),
            Amount(resources?.Requests, "memory"),
            Amount(resources?.Limits, "memory")
        );
        return
        [
            .. cpu is > 0 ? [] : new[] { "asks for no processor time" },
            .. memory is > 0 ? [] : new[] { "asks for no memory" },
            .. limit is > 0 ? [] : new[] { "has no limit of memory" },
            .. memory > limit ? new[] { "asks for more memory than its limit" } : [],
            .. resources?.Limits?.ContainsKey("cpu") == true ? new[] { "is throttled" } : [],
        ];
    }

    private static decimal? Amount(IDictionary<string, ResourceQuantity>? amounts, string name) =>
        amounts?.TryGetValue(name, out var amount) == true ? amount.ToDecimal() : null;
}
