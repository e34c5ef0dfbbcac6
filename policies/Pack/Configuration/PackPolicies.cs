using System.Collections.Immutable;
using FksSre.Policies.Definition;

namespace FksSre.PolicyPack.Configuration;

/// <summary>The rules of a pack: those that the engine can have asked, and those that it cannot.</summary>
internal sealed class PackPolicies
{
    /// <summary>The engine's own keys in a file of configuration, which no rule can be called by.</summary>
    private static readonly string[] _reserved = [ForAll, "environments"];

    public PackPolicies(IEnumerable<Policy> policies)
    {
        ImmutableArray<Policy> all = [.. policies.OrderBy(policy => policy.Name, StringComparer.Ordinal)];
        // A mistake of whoever wrote the rule: the engine would take the name for something else, or one rule for two.
        if (all.FirstOrDefault(policy => policy.Name is "" || policy.Name.Contains(':') || _reserved.Contains(policy.Name)) is { } wrong)
        {
            throw new ArgumentException($"The engine would not take '{wrong.Name}' for the name of a rule.", nameof(policies));
        }

        if (all.GroupBy(policy => policy.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two rules are called '{twice.Key}'.", nameof(policies));
        }

        Asked = [.. all.Where(policy => !policy.NeedsProgram)];
        NotAsked = [.. all.Where(policy => policy.NeedsProgram)];
    }

    /// <summary>The key that sets the level of every rule. The engine applies it, and passes it on all the same.</summary>
    public const string ForAll = "all";

    /// <summary>Over resources and over the stack, sorted by name.</summary>
    public ImmutableArray<Policy> Asked { get; }

    /// <summary>What the engine hands to a pack is too little for these.</summary>
    public ImmutableArray<Policy> NotAsked { get; }
}
