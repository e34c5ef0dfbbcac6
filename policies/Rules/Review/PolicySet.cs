using System.Collections.Immutable;
using FksSre.Policies.Definition;
using FksSre.Policies.Rules.Access;
using FksSre.Policies.Rules.Engine;
using FksSre.Policies.Rules.Network;
using FksSre.Policies.Rules.Objects;
using FksSre.Policies.Rules.PagerDuty;
using FksSre.Policies.Rules.Plan;
using FksSre.Policies.Rules.Pods;
using FksSre.Policies.Rules.Secrets;
using FksSre.Policies.Rules.Stack;
using FksSre.Policies.Rules.Storage;

namespace FksSre.Policies.Review;

/// <summary>All rules there are.</summary>
public static class PolicySet
{
    /// <summary>Sorted by name.</summary>
    public static ImmutableArray<Policy> All { get; } =
    [
        .. new[]
        {
            AccessRules.All,
            EngineRules.All,
            NetworkRules.All,
            ObjectRules.All,
            PagerDutyRules.All,
            PlanRules.All,
            PodRules.All,
            SecretRules.All,
            StackRules.All,
            StorageRules.All,
        }
            .SelectMany(rules => rules)
            .OrderBy(policy => policy.Name, StringComparer.Ordinal),
    ];
}
