using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A map argument with string keys. Supports collection initialisers and conversion from dictionaries and their outputs.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The official name.")]
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IInputCollection, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries) => _entries = entries;

    IOutput IInputCollection.Elements => _entries;

    private protected override Output<ImmutableDictionary<string, TValue>> Whole => _entries.Apply(Join);

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds an entry. A key that is there already needs an equal value; the error shows when the value is awaited.</summary>
    public void Add(string key, Input<TValue> value)
        => _entries = _entries.Apply(entries => entries.SetItem(
            key, entries.TryGetValue(key, out var there) ? Same(key, there, value) : value));

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values) => _entries = Both(this, values).Apply(both => both.Item1.AddRange(both.Item2));

    /// <summary>A new map with the entries of both; where a key is in both, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
        => new(Both(first, second).Apply(both => both.Item1.SetItems(both.Item2)));

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(Inputs));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(Inputs));

    /// <summary>An immutable map, and no other, may be null.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values)
        => new(values.Apply(all => all is null ? null! : Inputs(all)));

    private static ImmutableDictionary<string, Input<TValue>> Inputs(IEnumerable<KeyValuePair<string, TValue>> values)
        => values.ToImmutableDictionary(pair => pair.Key, pair => (Input<TValue>)pair.Value);

    private static Output<(ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>)> Both(
        InputMap<TValue> first, InputMap<TValue> second)
        => Output.Tuple<ImmutableDictionary<string, Input<TValue>>, ImmutableDictionary<string, Input<TValue>>>(
            first._entries, second._entries);

    private static Output<TValue> Same(string key, Input<TValue> there, Input<TValue> added)
        => Output.Tuple(there, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"The map has key '{key}' already, with another value."));

    private static Output<ImmutableDictionary<string, TValue>> Join(ImmutableDictionary<string, Input<TValue>> entries)
        => entries is null
            ? Output.Create(default(ImmutableDictionary<string, TValue>)!)
            : Output.All(entries.Select(pair => pair.Value.Apply(value => KeyValuePair.Create(pair.Key, value))))
                .Apply(pairs => ImmutableDictionary.CreateRange(pairs));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException("The elements may not have arrived yet: enumerate with await foreach.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var entries = await Whole.GetValueAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            yield return entry;
        }
    }
}
