using System.Collections.Immutable;
using FksSre.Policies.Definition;

namespace FksSre.Policies.Review;

/// <summary>What follows from each rule in one environment.</summary>
/// <param name="Chosen">By the rule's name; rules that are not here have their own level.</param>
public sealed record PolicyLevels(ImmutableSortedDictionary<string, EnforcementLevel> Chosen)
{
    /// <summary>Every rule has its own level.</summary>
    public static PolicyLevels Default { get; } = new(ImmutableSortedDictionary.Create<string, EnforcementLevel>(StringComparer.Ordinal));

    /// <summary>What follows where the rule is not kept.</summary>
    public EnforcementLevel Of(Policy policy) => Chosen.TryGetValue(policy.Name, out var level) ? level : policy.DefaultLevel;
}
