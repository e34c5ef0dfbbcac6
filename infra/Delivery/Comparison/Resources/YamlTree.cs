using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What a file of a ConfigMap holds, as a tree: of JSON, or of the YAML that this program writes.</summary>
internal static class YamlTree
{
    /// <returns>Null where it is neither, or a single text.</returns>
    public static JsonNode? Parse(string file, string text) =>
        file.EndsWith(".json", StringComparison.Ordinal) ? Json(text)
        : file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal) ? Yaml(text)
        : null;

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text) is { } node and not JsonValue ? node : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Yaml(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1 && stream.Documents[0].RootNode is not YamlScalarNode
                ? Tree(stream.Documents[0].RootNode)
                : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static JsonNode Tree(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => new JsonObject(
                mapping.Select(pair => KeyValuePair.Create((pair.Key as YamlScalarNode)?.Value ?? "", (JsonNode?)Tree(pair.Value)))
            ),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Select(Tree)]),
            _ => JsonValue.Create((node as YamlScalarNode)?.Value ?? ""),
        };
}
