using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The other end of an output: whoever holds it makes the output arrive, once.</summary>
internal sealed class OutputSource
{
    private readonly TaskCompletionSource<OutputData> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableHashSet<Resource> _resources;

    public OutputSource(Type valueType, ImmutableHashSet<Resource> resources)
    {
        _resources = resources;
        ValueType = valueType;
        Output = (IOutput)Activator.CreateInstance(
            typeof(Output<>).MakeGenericType(valueType), BindingFlags.Instance | BindingFlags.NonPublic, null, [_completion.Task], null)!;
    }

    public IOutput Output { get; }

    public Type ValueType { get; }

    private object? Default => ValueType.IsValueType ? Activator.CreateInstance(ValueType) : null;

    public void Set(OutputData data) => _completion.SetResult(data with
    {
        Resources = _resources.Union(data.Resources),
        Value = data.Value ?? Default,
    });

    /// <summary>Does nothing where a value or an error has arrived already.</summary>
    public void TrySetDefault(bool isKnown) => _completion.TrySetResult(new OutputData(_resources, Default, isKnown, IsSecret: false));

    public void TrySetException(Exception exception) => _completion.TrySetException(exception);
}
