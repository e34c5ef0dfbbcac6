using Grpc.Core;

namespace FksSre.Tests.Double;

/// <summary>What the engine tells whoever runs it of a resource that failed. The program is not told.</summary>
/// <param name="Urn">Of the resource.</param>
/// <param name="Message">As it is shown.</param>
internal sealed record EngineError(string Urn, string Message);

/// <summary>
/// The end of a run. When a resource fails, the engine shows the error, and answers whatever waits and whatever is still asked with one and
/// the same
/// refusal, in these words (engine 3.274.1).
/// </summary>
internal sealed class RunEnd
{
    private TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static RpcException WhileWaiting =>
        new(new Status(StatusCode.Unavailable, "resource monitor shut down while waiting on step's done channel"));

    private static RpcException WhileSending =>
        new(new Status(StatusCode.Unavailable, "resource monitor shut down while sending resource registration"));

    public void End() => _ended.TrySetResult();

    public void Begin() => _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ThrowIfEnded()
    {
        if (_ended.Task.IsCompleted)
        {
            throw WhileSending;
        }
    }

    /// <summary>Waits for a step as long as the run goes on.</summary>
    public async Task WaitAsync(Task step)
    {
        if (await Task.WhenAny(step, _ended.Task) != step)
        {
            throw WhileWaiting;
        }

        await step;
    }
}
