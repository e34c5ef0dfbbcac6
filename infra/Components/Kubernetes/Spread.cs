using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>Keeps replicas apart, as far as there are machines: a preference, so that a small cluster still runs all of them.</summary>
internal static class Spread
{
    private const string Machine = "kubernetes.io/hostname";
    private const string Zone = "topology.kubernetes.io/zone";

    public static AffinityArgs OverMachines(string name) =>
        new()
        {
            PodAntiAffinity = new PodAntiAffinityArgs
            {
                PreferredDuringSchedulingIgnoredDuringExecution =
                {
                    new WeightedPodAffinityTermArgs
                    {
                        Weight = 100,
                        PodAffinityTerm = new PodAffinityTermArgs { LabelSelector = Named.Selector(name), TopologyKey = Machine },
                    },
                },
            },
        };

    public static TopologySpreadConstraintArgs OverZones(string name) =>
        new()
        {
            MaxSkew = 1,
            TopologyKey = Zone,
            WhenUnsatisfiable = "ScheduleAnyway",
            LabelSelector = Named.Selector(name),
        };
}
