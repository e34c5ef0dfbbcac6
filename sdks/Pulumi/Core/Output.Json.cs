using System.Text.Json;

namespace Pulumi;

/// <summary>Turns outputs into JSON text.</summary>
public static partial class Output
{
    /// <summary>
    /// The value as JSON. Outputs and inputs nested in it are written as their values; one that is unknown makes the text unknown,
    /// one that is secret makes it secret.
    /// </summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(WriteAsync(value, typeof(T), options));
    }

    private static async Task<OutputData> WriteAsync(IOutput value, Type type, JsonSerializerOptions? options)
    {
        var facts = new OutputFacts();
        var whole = await value.DataTask.ConfigureAwait(false);
        facts.Take(whole);
        if (!whole.IsKnown)
        {
            return facts.Give(null);
        }

        var nested = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        nested.Converters.Add(new OutputJsonConverter(facts));
        return facts.Give(JsonSerializer.Serialize(whole.Value, type, nested));
    }
}
