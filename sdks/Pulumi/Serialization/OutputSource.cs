using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The other end of an output: whoever holds it makes the output arrive, once.</summary>
internal abstract class OutputSource
{
    public abstract IOutput Output { get; }

    public abstract Type ValueType { get; }

    public static OutputSource Create(Type valueType, ImmutableHashSet<Resource> resources)
        => (OutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(valueType), resources)!;

    public abstract void Set(OutputData<object?> data);

    /// <summary>Does nothing where a value or an error has arrived already.</summary>
    public abstract void TrySetDefault(bool isKnown);

    public abstract void TrySetException(Exception exception);
}

internal sealed class OutputSource<T>(ImmutableHashSet<Resource> resources) : OutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Output<T>? _output;

    public override IOutput Output => _output ??= new Output<T>(_completion.Task);

    public override Type ValueType => typeof(T);

    public override void Set(OutputData<object?> data)
        => _completion.SetResult(new(
            resources.Union(data.Resources), data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret));

    public override void TrySetDefault(bool isKnown)
        => _completion.TrySetResult(new(resources, default!, isKnown, IsSecret: false));

    public override void TrySetException(Exception exception) => _completion.TrySetException(exception);
}
