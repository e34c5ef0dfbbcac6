using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Delivery.Promotion;

/// <summary>A promotion as a stack's configuration holds it, with a seal over all of it, by which an edit is noticed.</summary>
/// <remarks>A seal is no signature: whoever computes it anew has done more than edit a file: the branch shows it.</remarks>
public static class SealedPromotion
{
    private const string Seal = "seal";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>With its seal, in the order in which it is read. All values are texts, so that no YAML makes numbers of them.</summary>
    public static JsonObject Of(PromotedRelease promotion)
    {
        var json = JsonSerializer.SerializeToNode(promotion, _json)!.AsObject();
        if (json["hold"] is null)
        {
            json.Remove("hold");
        }

        json[Seal] = SealOf(json);
        return json;
    }

    /// <summary>What stands in a configuration.</summary>
    /// <param name="text">JSON.</param>
    /// <returns>Null where it is no promotion; whether its seal fits is another question.</returns>
    public static PromotedRelease? Read(string text)
    {
        try
        {
            var read = JsonSerializer.Deserialize<PromotedRelease>(text, _json);
            return read is { Gates.IsDefault: false, Overrides.IsDefault: false } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Which release it names; empty where it names none.</summary>
    /// <param name="text">JSON.</param>
    public static string ReleaseIn(string text) => Object(text)?["release"] is JsonValue value ? Text(value) : "";

    /// <summary>Whether nobody has touched it since it was written.</summary>
    /// <param name="text">JSON.</param>
    public static bool IsIntact(string text) => Object(text) is { } json && json[Seal] is JsonValue seal && Text(seal) == SealOf(json);

    private static JsonObject? Object(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string SealOf(JsonObject json)
    {
        var rest = json.Where(entry => entry.Key != Seal).Select(entry => KeyValuePair.Create(entry.Key, entry.Value));
        var canonical = new StringBuilder();
        Entries(canonical, rest);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    /// <summary>A number and the same text are alike: Pulumi writes what looks like a number without quotes.</summary>
    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject entries:
                Entries(text, entries);
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValue value:
                text.Append('"').Append(JsonEncodedText.Encode(Text(value))).Append('"');
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void Entries(StringBuilder text, IEnumerable<KeyValuePair<string, JsonNode?>> entries)
    {
        text.Append('{');
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append('"').Append(JsonEncodedText.Encode(key)).Append("\":");
            Write(text, value);
            text.Append(',');
        }

        text.Append('}');
    }

    private static string Text(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
