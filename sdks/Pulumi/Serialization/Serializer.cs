using System.Collections;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>
/// Turns arguments into the engine's values and notes every resource met on the way.
/// <paramref name="keepOutputValues"/> keeps outputs as objects with their dependencies, as transforms want them.
/// </summary>
internal sealed partial class Serializer(bool keepResources, bool keepOutputValues = false)
{
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>A value of the wire, or null where there is nothing to send.</summary>
    public async Task<Value?> SerializeAsync(string path, object? value) => value switch
    {
        null or ValueTuple => null,
        bool flag => Value.ForBool(flag),
        int number => Value.ForNumber(number),
        double number => Value.ForNumber(number),
        string text => Value.ForString(text),
        InputArgs args => Value.ForStruct(await StructAsync(path, args.ToDictionary()).ConfigureAwait(false)),
        IInputCollection collection => await OutputAsync(path, collection.Elements).ConfigureAwait(false),
        IInput input => await OutputAsync(path, input.ToOutput()).ConfigureAwait(false),
        IOutput output => await OutputAsync(path, output).ConfigureAwait(false),
        ITextEnum choice => Value.ForString(choice.Text),
        IUnion union => await SerializeAsync(path, union.Value).ConfigureAwait(false),
        CustomResource resource => await CustomAsync(path, resource).ConfigureAwait(false),
        ComponentResource component => await ComponentAsync(path, component).ConfigureAwait(false),
        IDictionary dictionary => Value.ForStruct(await StructAsync(path, Entries(path, dictionary)).ConfigureAwait(false)),
        IList list => await ListAsync(path, list).ConfigureAwait(false),
        Enum choice when choice.GetTypeCode() == TypeCode.Int32 => Value.ForNumber((int)value),
        Task => throw new InvalidOperationException($"A Task is no argument, wrap it with Output.Create:\n\t{path}"),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}"),
    };

    /// <summary>An object without its absent properties, sorted by key: the same program sends the same bytes.</summary>
    public async Task<Struct> StructAsync(string path, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var result = new Struct();
        foreach (var (key, property) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (await SerializeAsync($"{path}.{key}", property).ConfigureAwait(false) is { } value)
            {
                result.Fields.Add(key, value);
            }
        }

        return result;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return KeyValuePair.Create(
                entry.Key as string ?? throw new InvalidOperationException($"A map has text keys:\n\t{path}"), entry.Value);
        }
    }

    private async Task<Value> ListAsync(string path, IList list)
    {
        var result = new ListValue();
        if (!IsDefault(list))
        {
            foreach (var (index, item) in list.Cast<object?>().Index())
            {
                result.Values.Add(await SerializeAsync($"{path}[{index}]", item).ConfigureAwait(false) ?? Value.ForNull());
            }
        }

        return new Value { ListValue = result };
    }

    /// <summary>A default ImmutableArray counts as empty; it cannot even be counted.</summary>
    private static bool IsDefault(IList list)
        => list is IStructuralEquatable
            && list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && list.Equals(Activator.CreateInstance(type));
}
