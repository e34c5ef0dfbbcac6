using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Places that several families change.</summary>
internal static class Where
{
    /// <summary>The inputs of an object of one of these kinds; none of any other resource.</summary>
    public static IEnumerable<Place> Kind(Place inputs, params ReadOnlySpan<string> kinds) =>
        inputs.Resource.IsKubernetes(kinds) ? [inputs] : [];

    /// <summary>The inputs of a resource of PagerDuty of this kind.</summary>
    public static IEnumerable<Place> PagerDuty(Place inputs, string kind) =>
        inputs.Resource.Type.StartsWith("pagerduty:", StringComparison.Ordinal) && inputs.Resource.Kind == kind ? [inputs] : [];

    /// <summary>The specification of the pods that a workload makes.</summary>
    public static IEnumerable<Place> Pod(Place inputs) =>
        Kind(inputs, "Deployment", "StatefulSet").Select(workload => workload["spec"]["template"]["spec"]);

    public static IEnumerable<Place> Containers(Place inputs) =>
        Pod(inputs).SelectMany(pod => pod["initContainers"].Items.Concat(pod["containers"].Items));
}
