using System.Collections.Immutable;
using FksSre.Policies.Definition;
using FksSre.Policies.Rules.Objects;
using FksSre.Policies.Rules.Plan;
using FksSre.Policies.Rules.Pods;

namespace FksSre.Policies.Review;

/// <summary>All rules there are.</summary>
public static class PolicySet
{
    /// <summary>Sorted by name.</summary>
    public static ImmutableArray<Policy> All { get; } =
    [
        .. new[] { PlanRules.All, PodRules.All, ObjectRules.All }
            .SelectMany(rules => rules)
            .OrderBy(policy => policy.Name, StringComparer.Ordinal),
    ];
}
