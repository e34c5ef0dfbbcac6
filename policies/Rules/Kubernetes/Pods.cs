using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>Where the pods of a workload are described.</summary>
internal static class Pods
{
    /// <summary>All kinds that make pods.</summary>
    private static readonly string[] _templated = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job"];

    /// <summary>The specification of the pods that a resource makes; null where it makes none.</summary>
    public static Property? Spec(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetes("Pod"))
        {
            return report.Read(resource)["spec"];
        }

        return Template(resource, report) is { } template ? template["spec"] : null;
    }

    /// <summary>The template of the pods that a workload makes; null for everything else, a pod by itself included.</summary>
    public static Property? Template(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetes(_templated))
        {
            return report.Read(resource)["spec"]["template"];
        }

        return resource.IsKubernetes("CronJob") ? report.Read(resource)["spec"]["jobTemplate"]["spec"]["template"] : null;
    }

    /// <summary>The metadata of the pods that a resource makes; null where it makes none.</summary>
    public static Property? Metadata(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetes("Pod"))
        {
            return report.Read(resource)["metadata"];
        }

        return Template(resource, report) is { } template ? template["metadata"] : null;
    }

    /// <summary>Whether its pods are there to stay, not to do some work and end.</summary>
    public static bool Stay(ReviewedResource resource) => !resource.IsKubernetes("Job", "CronJob");

    /// <summary>The containers that run as long as the pod does: those that serve, and those that begin before them and stay.</summary>
    /// <param name="spec">Of the pod.</param>
    public static IEnumerable<Property> Serving(Property spec) =>
        [.. spec["initContainers"].Items.Where(container => container["restartPolicy"].Text == "Always"), .. spec["containers"].Items];

    /// <summary>All containers of a pod: those that serve, those that prepare, those for debugging.</summary>
    /// <param name="spec">Of the pod.</param>
    public static IEnumerable<Property> Containers(Property spec) =>
        [.. spec["initContainers"].Items, .. spec["containers"].Items, .. spec["ephemeralContainers"].Items];
}
