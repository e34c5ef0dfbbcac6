using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests.Wire;

/// <summary>Takes secrets and plain values apart.</summary>
internal static class SecretValues
{
    /// <returns>Null where the value is no secret.</returns>
    public static Value? Inside(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(WireValue.Signature, out var signature)
        && signature.StringValue == WireValue.SecretSignature
            ? value.StructValue.Fields["value"]
            : null;

    /// <summary>Every text that anybody may read, names of properties included.</summary>
    public static IEnumerable<string> PlainTexts(Struct properties) =>
        properties.Fields.SelectMany(field => PlainTexts(field.Value).Prepend(field.Key));

    /// <summary>Every text inside a secret.</summary>
    public static IEnumerable<string> SecretTexts(Struct properties) => properties.Fields.Values.SelectMany(SecretTexts);

    private static IEnumerable<string> PlainTexts(Value value) => Inside(value) is null ? Texts(value, PlainTexts) : [];

    private static IEnumerable<string> SecretTexts(Value value) =>
        value switch
        {
            _ when Inside(value) is { } secret => PlainTexts(secret),
            { HasStringValue: true } => [],
            _ => Texts(value, SecretTexts),
        };

    private static IEnumerable<string> Texts(Value value, Func<Value, IEnumerable<string>> inner) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StructValue => value.StructValue.Fields.SelectMany(field => inner(field.Value).Prepend(field.Key)),
            Value.KindOneofCase.ListValue => value.ListValue.Values.SelectMany(inner),
            Value.KindOneofCase.StringValue => [value.StringValue],
            _ => [],
        };
}
