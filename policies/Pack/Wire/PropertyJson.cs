using System.Globalization;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.PolicyPack.Wire;

/// <summary>
/// Properties as rules read them. Members are sorted, since the engine writes a map in another order each time; secrets, unknown values and
/// whatever else the engine wraps stay in their wire form.
/// </summary>
internal static class PropertyJson
{
    /// <param name="properties">Null: none.</param>
    public static JsonObject Of(Struct? properties) =>
        new(
            (properties?.Fields ?? [])
                .OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => KeyValuePair.Create(field.Key, Node(field.Value)))
        );

    private static JsonNode? Node(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => Number(value.NumberValue),
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(Node)]),
            Value.KindOneofCase.StructValue => Of(value.StructValue),
            _ => null,
        };

    /// <summary>JSON knows no infinity; as text it is no number to a rule, and can be shown.</summary>
    private static JsonValue Number(double number) =>
        double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture));
}
