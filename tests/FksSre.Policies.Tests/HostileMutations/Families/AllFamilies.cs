using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Everything that is tried.</summary>
internal static class AllFamilies
{
    public static IReadOnlyList<Family> List { get; } =
    [
        .. AccessFamilies.All,
        .. EngineFamilies.All,
        .. LeakFamilies.All,
        .. NetworkPolicyFamilies.All,
        .. ObjectFamilies.All,
        .. PagerDutyFamilies.All,
        .. PodRuntimeFamilies.All,
        .. PodSecurityFamilies.All,
        .. ReferenceFamilies.All,
    ];
}
