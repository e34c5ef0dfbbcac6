using System.Collections.Immutable;
using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads what follows from each rule in this environment.</summary>
internal static class PolicyLevelsReading
{
    private static readonly SortedDictionary<string, EnforcementLevel> _levels = new(StringComparer.Ordinal)
    {
        ["advisory"] = EnforcementLevel.Advisory,
        ["disabled"] = EnforcementLevel.Disabled,
        ["mandatory"] = EnforcementLevel.Mandatory,
    };

    /// <returns>Without the rules that something is wrong with; it has been reported.</returns>
    public static PolicyLevels Read(StackConfiguration configuration, List<Finding> findings)
    {
        var names = PolicySet.All.Select(policy => policy.Name).ToList();
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, EnforcementLevel>(StringComparer.Ordinal);
        foreach (var entry in Setting.Json(configuration, ConfigKeys.Policies, findings).Entries())
        {
            var name = entry.Place.Steps[^1];
            if (!names.Contains(name))
            {
                entry.Report(KeyFindings.UnknownPolicy(entry.Place, name, NearestNames.Ranked(name, names)));
            }
            else if (entry.Optional() is { } text && Level(entry, text) is { } level)
            {
                chosen[name] = level;
            }
        }

        return new(chosen.ToImmutable());
    }

    private static EnforcementLevel? Level(Setting entry, string text)
    {
        if (_levels.TryGetValue(text, out var level))
        {
            return level;
        }

        entry.Report(ValueFindings.UnknownLevel(entry.Place, text, _levels.Keys));
        return null;
    }
}
