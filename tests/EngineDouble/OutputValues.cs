using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Tests.Double;

/// <summary>
/// For transforms the engine turns secrets, unknowns and properties with dependencies into output values,
/// and what comes back into secrets and unknowns again.
/// </summary>
internal static class OutputValues
{
    public static Struct Upgraded(RegisterResourceRequest request)
    {
        var result = new Struct();
        foreach (var (name, value) in request.Object?.Fields ?? [])
        {
            var upgraded = Upgraded(value);
            var urns = request.PropertyDependencies.TryGetValue(name, out var dependencies) ? dependencies.Urns : [];
            result.Fields[name] = urns.Count == 0 ? upgraded : WithDependencies(upgraded, urns);
        }

        return result;
    }

    public static Struct Downgraded(Struct properties) => Map(properties, Downgraded);

    private static Value Upgraded(Value value) =>
        Signature(value) switch
        {
            WireValue.SecretSignature => Output(("secret", Value.ForBool(true)), ("value", Upgraded(value.StructValue.Fields["value"]))),
            null when value is { HasStringValue: true, StringValue: WireValue.Unknown } => Output(),
            _ => Map(value, Upgraded),
        };

    private static Value Downgraded(Value value)
    {
        if (Signature(value) != WireValue.OutputSignature)
        {
            return Map(value, Downgraded);
        }

        var fields = value.StructValue.Fields;
        if (!fields.TryGetValue("value", out var known))
        {
            return Value.ForString(WireValue.Unknown);
        }

        return fields.TryGetValue("secret", out var secret) && secret.BoolValue ? WireValue.Secret(Downgraded(known)) : Downgraded(known);
    }

    private static Value WithDependencies(Value value, IEnumerable<string> urns)
    {
        var output = Signature(value) == WireValue.OutputSignature ? value : Output(("value", value));
        output.StructValue.Fields["dependencies"] = Value.ForList([.. urns.Select(Value.ForString)]);
        return output;
    }

    private static Value Output(params (string Key, Value Value)[] fields) =>
        WireValue.Object([(WireValue.Signature, Value.ForString(WireValue.OutputSignature)), .. fields]);

    private static Value Map(Value value, Func<Value, Value> change) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StructValue => Value.ForStruct(Map(value.StructValue, change)),
            Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(change)]),
            _ => value,
        };

    private static Struct Map(Struct value, Func<Value, Value> change)
    {
        var result = new Struct();
        foreach (var (name, field) in value.Fields)
        {
            result.Fields[name] = change(field);
        }

        return result;
    }

    private static string? Signature(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(WireValue.Signature, out var signature)
            ? signature.StringValue
            : null;
}
