using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Specifications.Yaml;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>A value of YAML as the JSON that the engine hands to the program.</summary>
internal static class YamlJson
{
    public static JsonNode? Of(YamlNode node) =>
        node switch
        {
            YamlNode.Mapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key, Of(e.Value)))),
            YamlNode.Sequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
            YamlNode.Scalar { IsNull: true } => null,
            YamlNode.Scalar { Plain: true, Text: "true" or "True" or "TRUE" } => JsonValue.Create(true),
            YamlNode.Scalar { Plain: true, Text: "false" or "False" or "FALSE" } => JsonValue.Create(false),
            YamlNode.Scalar { Plain: true, Text: var text }
                when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(
                number
            ),
            YamlNode.Scalar { Text: var text } => JsonValue.Create(text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
