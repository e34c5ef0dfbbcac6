using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests.Wire;

/// <summary>
/// Properties of the wire as JSON that a person compares: names sorted, long text by lines, secrets marked and not shown, and nothing left
/// out but secrets of nothing.
/// </summary>
internal static class CanonicalValue
{
    /// <param name="properties">Of a message.</param>
    /// <param name="text">How texts that are no secrets are shown.</param>
    public static JsonObject Of(Struct? properties, Func<string, JsonNode> text)
    {
        var json = new JsonObject();
        foreach (var (name, value) in (properties ?? new()).Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            // The public packages send a secret of nothing where no secret is set.
            if (SecretValues.Inside(value) is not { KindCase: Value.KindOneofCase.NullValue })
            {
                json[name] = Of(value, text);
            }
        }

        return json;
    }

    /// <summary>A text of several lines, by line: a difference is then one of lines.</summary>
    public static JsonNode Lines(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? new JsonObject { ["lines"] = new JsonArray([.. text.Split('\n').Select(line => (JsonNode)line)]) }
            : text;

    /// <summary>What shows whether a text has changed, and not the text.</summary>
    public static JsonNode Digest(string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Length} characters, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}"
        );

    private static JsonNode? Of(Value value, Func<string, JsonNode> text) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StructValue when SecretValues.Inside(value) is { } secret => new JsonObject
            {
                ["secret"] = Of(secret, Digest),
            },
            Value.KindOneofCase.StructValue => Of(value.StructValue, text),
            Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(item => Of(item, text))]),
            Value.KindOneofCase.StringValue => text(value.StringValue),
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => (decimal)value.NumberValue,
            _ => null,
        };
}
