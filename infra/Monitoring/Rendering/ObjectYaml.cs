using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Monitoring.Rendering;

/// <summary>A Kubernetes object as YAML, whatever its kind; keys in the order they are given.</summary>
public static class ObjectYaml
{
    /// <param name="content">An object of texts, numbers, flags, objects, and lists of texts, numbers or objects.</param>
    public static string Render(JsonObject content)
    {
        var yaml = new YamlWriter();
        Properties(yaml, content);
        return yaml.ToString();
    }

    private static void Properties(YamlWriter yaml, JsonObject content)
    {
        foreach (var (name, value) in content)
        {
            Property(yaml, name, value);
        }
    }

    private static void Property(YamlWriter yaml, string name, JsonNode? value)
    {
        _ = value switch
        {
            JsonObject { Count: 0 } => yaml.EmptyMapping(name),
            JsonObject content => yaml.Mapping(name, () => Properties(yaml, content)),
            JsonArray { Count: 0 } => yaml.Strings(name, []),
            JsonArray items when items[0] is JsonObject => yaml.Sequence(name, items.ToList(), item => Properties(yaml, item!.AsObject())),
            JsonArray items when items[0]!.GetValueKind() == JsonValueKind.String => yaml.Strings(
                name,
                items.Select(item => item!.GetValue<string>())
            ),
            JsonArray items => yaml.Numbers(name, items.Select(item => item!.GetValue<decimal>())),
            null => yaml,
            _ => Scalar(yaml, name, value),
        };
    }

    private static YamlWriter Scalar(YamlWriter yaml, string name, JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.True => yaml.Pair(name, true),
            JsonValueKind.False => yaml.Pair(name, false),
            JsonValueKind.Number => yaml.Pair(name, value.GetValue<decimal>()),
            _ when value.GetValue<string>() is var text && text.Contains('\n', StringComparison.Ordinal) => yaml.Block(name, text),
            _ => yaml.Pair(name, value.GetValue<string>()),
        };
}
