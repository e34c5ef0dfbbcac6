namespace Pulumi;

/// <summary>Waits for outputs, whatever their type.</summary>
internal static class Arrival
{
    public static Task<OutputData> Of(OutputData data) => Task.FromResult(data);

    /// <summary><paramref name="value"/> is asked once the task has ended well.</summary>
    public static async Task<OutputData> OfTaskAsync(Task task, Func<object?> value, bool isSecret)
    {
        await task.ConfigureAwait(false);
        return OutputData.Known(value(), isSecret);
    }

    /// <summary>All of them, in order, made one by <paramref name="join"/>, which also sees what is unknown: as nothing.</summary>
    public static async Task<OutputData> OfAllAsync(IReadOnlyList<IOutput> outputs, Func<OutputData[], object?> join)
    {
        var facts = new OutputFacts();
        var all = new OutputData[outputs.Count];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = await outputs[index].DataTask.ConfigureAwait(false);
            facts.Take(all[index]);
        }

        return facts.Give(join(all));
    }

    /// <summary>What <paramref name="next"/> makes of a known value; an unknown one stays unknown and nothing runs.</summary>
    public static async Task<OutputData> ThenAsync(Task<OutputData> task, Func<OutputData, IOutput?> next)
    {
        var data = await task.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data with { Value = null };
        }

        var result = next(data) is { } output ? await output.DataTask.ConfigureAwait(false) : OutputData.Known(null);
        return result with { Resources = data.Resources.Union(result.Resources), IsSecret = data.IsSecret || result.IsSecret };
    }

    /// <summary>The same value with other facts about it.</summary>
    public static async Task<OutputData> WithAsync(Task<OutputData> task, Func<OutputData, OutputData> change)
        => change(await task.ConfigureAwait(false));
}
