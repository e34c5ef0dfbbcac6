using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests.Wire;

/// <summary>Properties of the wire as JSON with sorted names; secrets are unwrapped, and secrets of nothing left out.</summary>
internal static class WireJson
{
    public static JsonObject Of(Struct? properties)
    {
        var json = new JsonObject();
        foreach (var (name, value) in (properties ?? new()).Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            if (Of(value) is { } known)
            {
                json[name] = known;
            }
        }

        return json;
    }

    private static JsonNode? Of(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StructValue => SecretValues.Inside(value) is { } secret ? Of(secret) : Of(value.StructValue),
            Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(Of)]),
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => (decimal)value.NumberValue,
            _ => null,
        };
}
