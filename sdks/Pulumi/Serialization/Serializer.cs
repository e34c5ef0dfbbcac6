using System.Collections;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>Turns arguments into the engine's values and notes every resource met on the way.</summary>
internal sealed partial class Serializer(bool keepResources)
{
    /// <summary>An output that had not arrived when it was met.</summary>
    private Task? _missing;

    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>
    /// A value of the wire, or null where there is nothing to send. Starts anew whenever an output had to be waited for: few have to be,
    /// and the walk itself then is plain code. Each method that may stop costs a dozen more to be compiled when a program starts.
    /// </summary>
    public async Task<Value?> SerializeAsync(string path, object? value)
    {
        while (true)
        {
            _missing = null;
            Dependencies.Clear();
            var result = Write(path, value);
            if (_missing is null)
            {
                return result;
            }

            await _missing.ConfigureAwait(false);
        }
    }

    /// <summary>The result means something only where nothing is missing.</summary>
    private Value? Write(string path, object? value) => value switch
    {
        null or ValueTuple => null,
        bool flag => Value.ForBool(flag),
        int number => Value.ForNumber(number),
        double number => Value.ForNumber(number),
        string text => Value.ForString(text),
        InputArgs args => Object(path, args.Given()),
        IInputCollection collection => Output(path, collection.Elements),
        IInput input => Output(path, input.ToOutput()),
        IOutput output => Output(path, output),
        ITextEnum choice => Value.ForString(choice.Text),
        IUnion union => Write(path, union.Value),
        CustomResource resource => Custom(path, resource),
        ComponentResource component => Component(path, component),
        IDictionary dictionary => Object(path, Entries(path, dictionary)),
        IList list => List(path, list),
        Enum choice when choice.GetTypeCode() == TypeCode.Int32 => Value.ForNumber((int)value),
        Task => throw new InvalidOperationException($"A Task is no argument, wrap it with Output.Create:\n\t{path}"),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}"),
    };

    /// <summary>Null where it has to be waited for; an error it ended with is thrown.</summary>
    private T? Arrived<T>(Task<T> task)
        where T : class
    {
        if (task.IsCompleted)
        {
            return task.GetAwaiter().GetResult();
        }

        _missing ??= task;
        return null;
    }

    /// <summary>Without absent properties, sorted by key: the same program sends the same bytes.</summary>
    private Value Object(string path, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var result = new Struct();
        foreach (var (key, property) in properties.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Write($"{path}.{key}", property) is { } value)
            {
                result.Fields.Add(key, value);
            }
        }

        return Value.ForStruct(result);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return KeyValuePair.Create(
                entry.Key as string ?? throw new InvalidOperationException($"A map has text keys:\n\t{path}"), entry.Value);
        }
    }

    private Value List(string path, IList list)
    {
        var result = new ListValue();
        if (!IsDefault(list))
        {
            foreach (var (index, item) in list.Cast<object?>().Index())
            {
                result.Values.Add(Write($"{path}[{index}]", item) ?? Value.ForNull());
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
