using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A collection input; one unknown or secret element does not taint the rest on the wire.</summary>
internal interface IInputCollection
{
    IOutput Elements { get; }
}

/// <summary>A list argument. Supports collection initialisers and conversion from arrays, lists and outputs of lists.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The official name.")]
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IInputCollection, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements) => _elements = elements;

    IOutput IInputCollection.Elements => _elements;

    private protected override Output<ImmutableArray<T>> Whole => _elements.Apply(Join);

    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _elements = Joined(inputs);

    /// <summary>A new list: this one's elements, then the other's.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Joined(other));

    internal InputList<T> Clone() => new(_elements);

    private static Output<ImmutableArray<T>> Join(ImmutableArray<Input<T>> inputs)
        => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All<T>(inputs);

    private Output<ImmutableArray<Input<T>>> Joined(InputList<T> other)
        => Output.Tuple<ImmutableArray<Input<T>>, ImmutableArray<Input<T>>>(_elements, other._elements)
            .Apply(both => both.Item1.AddRange(both.Item2));

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException("The elements may not have arrived yet: enumerate with await foreach.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Whole.GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return value;
        }
    }
}
