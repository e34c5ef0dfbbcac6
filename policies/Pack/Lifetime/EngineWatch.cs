using FksSre.PolicyPack.Wire;
using Grpc.Core;
using Grpc.Net.Client;

namespace FksSre.PolicyPack.Lifetime;

/// <summary>
/// Notices that the engine is gone. Nobody tells a pack: a language host that is killed takes only its direct child along, and an engine
/// that is killed nobody.
/// </summary>
/// <param name="engine">Its address.</param>
/// <param name="parent">Of this process.</param>
internal sealed class EngineWatch(Uri engine, ParentProcess parent)
{
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(1);

    /// <summary>An engine that is held up in a debugger takes the question and does not answer. It is there.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>Refused once may be an engine that is busy.</summary>
    private const int Refusals = 3;

    /// <summary>Ends when the engine is gone, or whoever started this process.</summary>
    public async Task GoneAsync(CancellationToken cancellation)
    {
        // Not through a proxy of the environment: it is on this machine.
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var channel = GrpcChannel.ForAddress(engine, new() { HttpHandler = handler });
        var health = new Health.HealthClient(channel);
        for (var refused = 0; refused < Refusals && !parent.IsGone; )
        {
            await Task.Delay(_pace, cancellation);
            refused = await IsRefusedAsync(health, cancellation) ? refused + 1 : 0;
        }
    }

    /// <summary>Every other answer is one, that there is no such method included.</summary>
    private static async Task<bool> IsRefusedAsync(Health.HealthClient health, CancellationToken cancellation)
    {
        try
        {
            await health.CheckAsync(new(), deadline: DateTime.UtcNow + _patience, cancellationToken: cancellation);
            return false;
        }
        catch (RpcException exception)
        {
            return exception.StatusCode == StatusCode.Unavailable;
        }
    }
}
