using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>
/// Where two trees differ. Members have no order; elements of lists have one, and are known by their name where they have one.
/// </summary>
internal static class JsonDifferences
{
    private static readonly JsonSerializerOptions _shown = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="before">Null: nothing, or the null of JSON.</param>
    /// <param name="after">Likewise.</param>
    /// <param name="path">Of both; empty at the root.</param>
    public static IEnumerable<LeafDifference> Of(JsonNode? before, JsonNode? after, string path = "") =>
        JsonNode.DeepEquals(before, after) ? []
        : before is JsonObject olds && after is JsonObject news ? Members(olds, news, path)
        : before is JsonArray old && after is JsonArray @new ? ListDifferences.Of(old, @new, path)
        : [new(path, Text(before), Text(after))];

    /// <summary>As a reader sees it: texts without quotes.</summary>
    public static string Text(JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value?.ToJsonString(_shown) ?? "null";

    private static IEnumerable<LeafDifference> Members(JsonObject before, JsonObject after, string path) =>
        before
            .Select(member => member.Key)
            .Union(after.Select(member => member.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .SelectMany(key =>
                (before.ContainsKey(key), after.ContainsKey(key)) switch
                {
                    (true, false) => [new(Inner(path, key), Text(before[key]), null)],
                    (false, true) => [new(Inner(path, key), null, Text(after[key]))],
                    _ => Of(before[key], after[key], Inner(path, key)),
                }
            );

    /// <summary>A key with a dot of its own stands in brackets, so that paths can be read.</summary>
    private static string Inner(string path, string key) =>
        key.AsSpan().ContainsAny("./[ ") ? $"{path}[{key}]"
        : path.Length == 0 ? key
        : $"{path}.{key}";
}
