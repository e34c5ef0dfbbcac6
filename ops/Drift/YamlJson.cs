using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Drift;

/// <summary>A document of YAML as JSON, each value as the text that it is written as.</summary>
internal static class YamlJson
{
    /// <returns>Null for what is no YAML, or nothing.</returns>
    public static JsonNode? Of(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : Of(stream.Documents[0].RootNode);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static JsonNode? Of(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Of(pair.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
            YamlScalarNode scalar => JsonValue.Create(scalar.Value ?? ""),
            _ => null,
        };
}
