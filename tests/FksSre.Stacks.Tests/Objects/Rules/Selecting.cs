using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>Workloads know their own pods and no others; services find them, on ports that they have.</summary>
internal static class Selecting
{
    public static IEnumerable<string> Problems(ClusterObjects objects) =>
        [
            .. objects.Workloads.SelectMany(w => Own(objects, w)),
            .. objects.Of<V1Service>().SelectMany(s => Of(objects, s)),
            .. objects.Of<V1StatefulSet>().SelectMany(s => Named(objects, s)),
        ];

    private static IEnumerable<string> Own(ClusterObjects objects, Workload workload)
    {
        if (
            workload.Selector.MatchExpressions is { Count: > 0 }
            || !workload
                .Selector.MatchLabels.OrderBy(l => l.Key, StringComparer.Ordinal)
                .SequenceEqual(workload.Labels.OrderBy(l => l.Key, StringComparer.Ordinal))
        )
        {
            yield return $"{workload}: its selector is not its pods' labels";
        }

        if (objects.Workloads.Count(other => other.IsSelectedBy(workload.Selector)) > 1)
        {
            yield return $"{workload}: selects pods of others";
        }
    }

    private static IEnumerable<string> Of(ClusterObjects objects, V1Service service)
    {
        var selected = objects
            .Workloads.Where(w => service.Spec.Selector is { Count: > 0 } && w.IsSelectedBy(service.Spec.Selector))
            .ToList();
        if (selected.Count != 1)
        {
            yield return $"{ClusterObjects.Show(service)}: selects {selected.Count} workloads";
            yield break;
        }

        if (service.Spec.Type is not (null or "ClusterIP"))
        {
            yield return $"{ClusterObjects.Show(service)}: reachable from outside";
        }

        var ports = selected[0].Containers.SelectMany(c => c.Ports ?? []).ToList();
        foreach (
            var port in service.Spec.Ports.Where(port =>
                !ports.Any(p => p.Name == port.TargetPort.ToString() && p.ContainerPort == port.Port && p.Protocol == port.Protocol)
            )
        )
        {
            yield return $"{ClusterObjects.Show(service)}: no pod has its port {port.Name}";
        }
    }

    private static IEnumerable<string> Named(ClusterObjects objects, V1StatefulSet set)
    {
        var service = objects.Of<V1Service>().SingleOrDefault(s => s.Name() == set.Spec.ServiceName);
        if (service?.Spec.ClusterIP != "None" || !Workload.Of(set).IsSelectedBy(service.Spec.Selector))
        {
            yield return $"{ClusterObjects.Show(set)}: no headless service {set.Spec.ServiceName} names its pods";
        }
    }
}
