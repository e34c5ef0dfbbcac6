using System.Collections.Immutable;
using FksSre.Policies.Definition;
using FksSre.Policies.Rules.Access;
using FksSre.Policies.Rules.Network;
using FksSre.Policies.Rules.Objects;
using FksSre.Policies.Rules.Pods;
using FksSre.Policies.Rules.Storage;

namespace FksSre.Policies.Review;

/// <summary>All rules there are.</summary>
public static class PolicySet
{
    /// <summary>Sorted by name.</summary>
    public static ImmutableArray<Policy> All { get; } =
    [
        .. new[] { AccessRules.All, NetworkRules.All, ObjectRules.All, PodRules.All, StorageRules.All }
            .SelectMany(rules => rules)
            .OrderBy(policy => policy.Name, StringComparer.Ordinal),
    ];
}
