namespace Pulumi;

/// <summary>An output of any type, as the serializer meets it.</summary>
internal interface IOutput
{
    Task<OutputData> DataTask { get; }
}

/// <summary>
/// A value that will arrive later, usually from a resource. It carries the resources it depends on, whether it is known
/// (in a preview it may not be) and whether it is secret; <c>Apply</c> passes all three on.
/// </summary>
public sealed class Output<T> : IOutput
{
    /// <summary>The deployment watches every output: an error in an <c>Apply</c> that nobody awaits fails the program too.</summary>
    internal Output(Task<OutputData> dataTask)
    {
        DataTask = dataTask;
        Deployment.Current?.Runner.Watch(dataTask);
    }

    internal Task<OutputData> DataTask { get; }

    Task<OutputData> IOutput.DataTask => DataTask;

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async Task<ValueTuple> (value) =>
    {
        await func(value).ConfigureAwait(false);
        return default;
    });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>Runs when the value is known; an unknown value makes an unknown result without running anything.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(Arrival.ThenAsync(DataTask, data => func(data.As<T>())));

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

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Arrival.OfTaskAsync(value, () => value.Result, isSecret));
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.As<T>() : whenUnknown;
    }

    internal Output<T> With(Func<OutputData, OutputData> change) => new(Arrival.WithAsync(DataTask, change));
}
