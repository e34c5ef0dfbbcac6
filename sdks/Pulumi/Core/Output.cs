using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(Arrival.Of(OutputData.Known(value)));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>A value the engine keeps encrypted in state and masks in its output.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Arrival.Of(OutputData.Known(value, isSecret: true)));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.With(data => data with { IsSecret = true });
    }

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => (Output<T>)input));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
        => new(Arrival.OfAllAsync([.. outputs], all => ImmutableArray.Create(Array.ConvertAll(all, data => data.As<T>()))));

    /// <summary>Formats with the invariant culture; arguments may be outputs or inputs.</summary>
    public static Output<string> Format(FormattableString formattableString)
        => All(formattableString.GetArguments().Select(AsOutput))
            .Apply(arguments => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. arguments]));

    private static Output<object?> AsOutput(object? argument) => argument switch
    {
        IInput input => new(input.ToOutput().DataTask),
        IOutput output => new(output.DataTask),
        _ => Create(argument),
    };
}
