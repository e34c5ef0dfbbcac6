using System.Collections.Immutable;
using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.PolicyPack.Wire;
using FksSre.ServiceLevels.Findings;
using Level = FksSre.Policies.Definition.EnforcementLevel;
using WireLevel = FksSre.PolicyPack.Wire.EnforcementLevel;

namespace FksSre.PolicyPack.Configuration;

/// <summary>Reads what the engine makes of the defaults and of a file: an entry for each rule, and for whatever else is named.</summary>
internal static class LevelReading
{
    /// <param name="policies">Of the pack.</param>
    /// <param name="request">By name.</param>
    public static Checked<PolicyLevels> Read(PackPolicies policies, ConfigureAnalyzerRequest request)
    {
        var entries = request.PolicyConfig.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        return Checked<PolicyLevels>.Of([.. entries.SelectMany(entry => Check(policies, entry.Key, entry.Value))], () =>
            new(entries.ToImmutableSortedDictionary(entry => entry.Key, entry => Of(entry.Value.EnforcementLevel), StringComparer.Ordinal))
        );
    }

    /// <summary>A name for people, as they write it in the file.</summary>
    private static string Shown(WireLevel level) => level.ToString().ToLowerInvariant();

    private static IEnumerable<Finding> Check(PackPolicies policies, string name, PolicyConfig config)
    {
        var level = Shown(config.EnforcementLevel);
        if (policies.NotAsked.Any(Called))
        {
            yield return LevelFindings.NotAsked(name, level);
            yield break;
        }

        if (name != PackPolicies.ForAll && !policies.Asked.Any(Called))
        {
            yield return LevelFindings.UnknownPolicy(name, level, [.. policies.Asked.Select(policy => policy.Name)]);
            yield break;
        }

        if (!Enum.IsDefined(config.EnforcementLevel))
        {
            yield return LevelFindings.NoLevel(name, level);
        }

        if (config.Properties is { Fields.Count: > 0 } properties)
        {
            yield return LevelFindings.NoProperties(name, properties.Fields.Keys.Order(StringComparer.Ordinal));
        }

        bool Called(Policy policy) => policy.Name == name;
    }

    /// <summary>No rule of ours mends anything. What remains to be mended is mandatory to the engine, and in official packs.</summary>
    private static Level Of(WireLevel level) =>
        level switch
        {
            WireLevel.Advisory => Level.Advisory,
            WireLevel.Disabled => Level.Disabled,
            _ => Level.Mandatory,
        };
}
