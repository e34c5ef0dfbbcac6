using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Policies.Definition;
using FksSre.Policies.Review;

namespace FksSre.PolicyPack.Configuration;

/// <summary>
/// The levels that a stack's own configuration sets, which the program keeps to as well. What is wrong in it the program says, before it
/// registers anything; a rule that something is wrong with has its own level here.
/// </summary>
internal static class StackLevels
{
    private const string Key = "fks-sre:policies";

    /// <param name="configuration">Of the stack, by full name.</param>
    public static PolicyLevels Read(IReadOnlyDictionary<string, string> configuration) =>
        new(
            Entries(configuration.GetValueOrDefault(Key, ""))
                .Select(entry => (entry.Key, Level: Level(entry.Value)))
                .Where(entry => entry.Level is not null)
                .ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Level!.Value, StringComparer.Ordinal)
        );

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(string text)
    {
        try
        {
            return text.Length > 0 && JsonNode.Parse(text) is JsonObject entries ? entries : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static EnforcementLevel? Level(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
            ? text switch
            {
                "advisory" => EnforcementLevel.Advisory,
                "disabled" => EnforcementLevel.Disabled,
                "mandatory" => EnforcementLevel.Mandatory,
                _ => null,
            }
            : null;
}
