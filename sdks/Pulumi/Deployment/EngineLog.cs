namespace Pulumi;

/// <summary>Sends log messages to the engine, one at a time and in order.</summary>
internal sealed class EngineLog(IEngine engine, Deployment deployment)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public bool HasErrors { get; private set; }

    public Task SendAsync(
        Wire.LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        Task task;
        lock (_lock)
        {
            HasErrors |= severity == Wire.LogSeverity.Error;
            var previous = _last;
            task = _last = Task.Run(() => AfterAsync(previous, severity, message, resource, streamId, ephemeral));
        }

        deployment.Runner.Watch(task);
        return task;
    }

    private async Task AfterAsync(
        Task previous, Wire.LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await engine.LogAsync(new Wire.LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = await UrnAsync(resource).ConfigureAwait(false),
                StreamId = streamId ?? 0,
                Ephemeral = ephemeral ?? false,
            }).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            HasErrors = true;
            throw new LogException(error);
        }
    }

    /// <summary>The message matters more than the resource it is about, whose registration may have failed.</summary>
    private static async Task<string> UrnAsync(Resource? resource)
    {
        try
        {
            return resource is null ? string.Empty : await resource.Urn.GetValueAsync(whenUnknown: string.Empty).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return string.Empty;
        }
    }
}
