using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>How outputs and resources look on the wire.</summary>
internal sealed partial class Serializer
{
    /// <summary>Unknowns become the sentinel, secrets an object with the secret signature.</summary>
    private Value? Output(string path, IOutput output)
    {
        if (Arrived(output.DataTask) is not { } data)
        {
            return null;
        }

        var inner = new Serializer(keepResources);
        inner.Dependencies.UnionWith(data.Resources);
        var value = data.IsKnown ? inner.Write(path, data.Value) : null;
        Dependencies.UnionWith(inner.Dependencies);
        _missing ??= inner._missing;

        return data switch
        {
            { IsKnown: false } => Value.ForString(Special.Unknown),
            { IsSecret: true } => Signed(Special.Secret, (Special.ValueKey, value ?? Value.ForNull())),
            _ => value,
        };
    }

    /// <summary>A reference the engine understands, or the bare id for one that does not. An id still unknown is sent empty.</summary>
    private Value? Custom(string path, CustomResource resource)
    {
        Dependencies.Add(resource);
        var id = Write($"{path}.id", resource.Id);
        if (!keepResources)
        {
            return id;
        }

        var urn = Write($"{path}.urn", resource.Urn);
        var known = id is { HasStringValue: true, StringValue: Special.Unknown } ? Value.ForString(string.Empty) : id;
        return Signed(Special.Resource, (Special.UrnKey, urn ?? Value.ForNull()), (Special.IdKey, known ?? Value.ForNull()));
    }

    /// <summary>A component is named by its urn only: its properties may well point back at what is being serialized.</summary>
    private Value? Component(string path, ComponentResource component)
    {
        var urn = Write($"{path}.urn", component.Urn);
        return keepResources ? Signed(Special.Resource, (Special.UrnKey, urn ?? Value.ForNull())) : urn;
    }

    private static Value Signed(string signature, params (string Key, Value Value)[] fields)
    {
        var result = new Struct { Fields = { { Special.SignatureKey, Value.ForString(signature) } } };
        foreach (var (key, value) in fields)
        {
            result.Fields.Add(key, value);
        }

        return Value.ForStruct(result);
    }
}
