using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>How outputs and resources look on the wire.</summary>
internal sealed partial class Serializer
{
    /// <summary>Unknowns become the sentinel, secrets an object with the secret signature.</summary>
    private async Task<Value?> OutputAsync(string path, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        var inner = new Serializer(keepResources);
        inner.Dependencies.UnionWith(data.Resources);
        var value = data.IsKnown ? await inner.SerializeAsync(path, data.Value).ConfigureAwait(false) : null;
        Dependencies.UnionWith(inner.Dependencies);

        if (keepOutputValues && (!data.IsKnown || data.IsSecret || inner.Dependencies.Count > 0))
        {
            return await OutputValueAsync(data, value, inner.Dependencies).ConfigureAwait(false);
        }

        return data switch
        {
            { IsKnown: false } => Value.ForString(Special.Unknown),
            { IsSecret: true } => Signed(Special.Secret, (Special.ValueKey, value ?? Value.ForNull())),
            _ => value,
        };
    }

    private static async Task<Value> OutputValueAsync(OutputData<object?> data, Value? value, HashSet<Resource> dependencies)
    {
        var result = Signed(Special.OutputValue);
        var fields = result.StructValue.Fields;
        if (data.IsKnown)
        {
            fields.Add(Special.ValueKey, value ?? Value.ForNull());
        }

        if (data.IsSecret)
        {
            fields.Add(Special.SecretKey, Value.ForBool(true));
        }

        var urns = await Dependency.UrnsAsync(dependencies).ConfigureAwait(false);
        if (urns.Count > 0)
        {
            fields.Add(Special.DependenciesKey, Value.ForList([.. urns.Order(StringComparer.Ordinal).Select(Value.ForString)]));
        }

        return result;
    }

    /// <summary>A reference the engine understands, or the bare id for one that does not. An id still unknown is sent empty.</summary>
    private async Task<Value?> CustomAsync(string path, CustomResource resource)
    {
        Dependencies.Add(resource);
        var id = await SerializeAsync($"{path}.id", resource.Id).ConfigureAwait(false);
        if (!keepResources)
        {
            return id;
        }

        var urn = await SerializeAsync($"{path}.urn", resource.Urn).ConfigureAwait(false);
        var known = id is { HasStringValue: true, StringValue: Special.Unknown } ? Value.ForString(string.Empty) : id;
        return Signed(Special.Resource, (Special.UrnKey, urn ?? Value.ForNull()), (Special.IdKey, known ?? Value.ForNull()));
    }

    /// <summary>A component is named by its urn only: its properties may well point back at what is being serialized.</summary>
    private async Task<Value?> ComponentAsync(string path, ComponentResource component)
    {
        var urn = await SerializeAsync($"{path}.urn", component.Urn).ConfigureAwait(false);
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
