using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What may be assigned where a list is expected.</summary>
public sealed partial class InputList<T>
{
    public static implicit operator InputList<T>(T value) => Of([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T> value) => Of([(Input<T>)value]);

    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Output.Create(Inputs(values)));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => new(Output.Create(values.IsDefault ? default : values.Select(value => (Input<T>)value).ToImmutableArray()));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(all => Inputs([.. all])));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(all => Inputs([.. all])));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(all => Inputs([.. all])));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(Inputs));

    private static InputList<T> Of(IEnumerable<Input<T>> values) => new(Output.Create(values.ToImmutableArray()));

    private static ImmutableArray<Input<T>> Inputs(ImmutableArray<T> values)
        => values.IsDefault ? default : ImmutableArray.CreateRange(values, value => (Input<T>)value);
}
