using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Reads the engine's values: text, double, bool, immutable arrays and dictionaries of these.
/// Secrets and unknowns become facts of the whole.
/// </summary>
internal static class Deserializer
{
    public static OutputData Deserialize(Value value)
    {
        var facts = new OutputFacts();
        return facts.Give(Read(value, facts));
    }

    public static bool IsUnknown(Value value) => value is { HasStringValue: true, StringValue: Special.Unknown };

    /// <summary>The signature of an object that stands for something else, or null.</summary>
    public static string? Signature(Value value)
        => value.KindCase == Value.KindOneofCase.StructValue
            && value.StructValue.Fields.TryGetValue(Special.SignatureKey, out var signature)
            && signature.HasStringValue
                ? signature.StringValue
                : null;

    private static object? Read(Value value, OutputFacts facts)
    {
        if (IsUnknown(value))
        {
            return facts.Take(OutputData.Unknown());
        }

        switch (Signature(value))
        {
            case Special.Secret:
                facts.Take(OutputData.Known(0, isSecret: true));
                return Read(Field(value, Special.ValueKey), facts);
            case Special.Resource:
                return new DependencyResource(Field(value, Special.UrnKey).StringValue);
        }

        return value.KindCase switch
        {
            Value.KindOneofCase.NullValue => null,
            Value.KindOneofCase.BoolValue => value.BoolValue,
            Value.KindOneofCase.NumberValue => value.NumberValue,
            Value.KindOneofCase.StringValue => value.StringValue,
            Value.KindOneofCase.ListValue => value.ListValue.Values.Select(item => Read(item, facts)).ToImmutableArray(),
            Value.KindOneofCase.StructValue => Properties(value.StructValue).ToImmutableDictionary(
                field => field.Key, field => Read(field.Value, facts)),
            _ => throw new InvalidOperationException($"The engine sent a value of no kind: {value}"),
        };
    }

    /// <summary>Keys that start with two underscores are the engine's own.</summary>
    private static IEnumerable<KeyValuePair<string, Value>> Properties(Struct value)
        => value.Fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal));

    private static Value Field(Value value, string key) => value.StructValue.Fields.TryGetValue(key, out var field)
        ? field
        : throw new InvalidOperationException($"The engine sent an object with a signature but without '{key}'.");
}
