using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An output of any type, as the serializer meets it.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}

/// <summary>
/// A value that will arrive later, usually from a resource. It carries the resources it depends on, whether it is known
/// (in a preview it may not be) and whether it is secret; <c>Apply</c> passes all three on.
/// </summary>
public sealed class Output<T> : IOutput
{
    /// <summary>The deployment watches every output: an error in an <c>Apply</c> that nobody awaits fails the program too.</summary>
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        Deployment.Current?.Runner.Watch(dataTask);
    }

    internal Task<OutputData<T>> DataTask { get; }

    public static Output<T> Create(Task<T> value) => new(Arrived(value, isSecret: false));

    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async Task<ValueTuple> (value) =>
    {
        await func(value).ConfigureAwait(false);
        return default;
    });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>Runs when the value is known; an unknown value makes an unknown result without running anything.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ThenAsync(func));

    /// <summary>An output has no text yet: says so, as a warning, or as an error where PULUMI_ERROR_OUTPUT_STRING asks for one.</summary>
    public override string ToString()
    {
        const string Message =
            "An Output<T> holds a value that may not exist yet, so it has no text of its own. "
            + "Use output.Apply(value => $\"...{value}...\") or Output.Format($\"...{output}...\").";
        var strict = Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING");
        if (strict == "1" || string.Equals(strict, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return Message;
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask.ConfigureAwait(false)).Untyped;

    internal static Task<OutputData<T>> Arrived(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ArrivedAsync();

        async Task<OutputData<T>> ArrivedAsync() => OutputData.Known(await value.ConfigureAwait(false), isSecret);
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>The same value with other facts about it.</summary>
    internal Output<T> With(Func<OutputData<T>, Task<OutputData<T>>> change)
    {
        return new(ChangedAsync());

        async Task<OutputData<T>> ChangedAsync() => await change(await DataTask.ConfigureAwait(false)).ConfigureAwait(false);
    }

    internal Output<T> With(Func<OutputData<T>, OutputData<T>> change) => With(data => Task.FromResult(change(data)));

    internal static async Task<OutputData<ImmutableArray<T>>> AllAsync(ImmutableArray<Input<T>> inputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(inputs.Length);
        var facts = new OutputFacts();
        foreach (Output<T> output in inputs)
        {
            values.Add(facts.Take(await output.DataTask.ConfigureAwait(false)));
        }

        return facts.Give(values.MoveToImmutable());
    }

    private async Task<OutputData<TResult>> ThenAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new(data.Resources, default!, IsKnown: false, data.IsSecret);
        }

        var inner = func(data.Value);
        var next = inner is null ? OutputData.Known<TResult>(default!) : await inner.DataTask.ConfigureAwait(false);
        return new(data.Resources.Union(next.Resources), next.Value, next.IsKnown, data.IsSecret || next.IsSecret);
    }
}
