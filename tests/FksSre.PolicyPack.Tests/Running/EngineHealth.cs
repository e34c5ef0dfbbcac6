using System.Net;
using FksSre.PolicyPack.Wire;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FksSre.PolicyPack.Tests.Running;

/// <summary>What a pack sees of an engine: that it is there.</summary>
internal sealed class EngineHealth : Health.HealthBase, IAsyncDisposable
{
    private readonly Answer _answer;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication _server = null!;

    private EngineHealth(Answer answer) => _answer = answer;

    public enum Answer
    {
        Serving,
        Unimplemented,
        None,
    }

    public string Address { get; private set; } = "";

    /// <summary>Waits for the first question.</summary>
    public Task AskedAsync() => _asked.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public static async Task<EngineHealth> StartAsync(Answer answer = Answer.Serving)
    {
        var engine = new EngineHealth(answer);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();
        builder.Services.AddSingleton(engine);
        builder.Services.AddGrpc();
        engine._server = builder.Build();
        engine._server.MapGrpcService<EngineHealth>();
        await engine._server.StartAsync();
        engine.Address = new Uri(engine._server.Urls.Single()).Authority;
        return engine;
    }

    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        _asked.TrySetResult();
        if (_answer == Answer.None)
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }

        return _answer == Answer.Serving
            ? new HealthCheckResponse()
            : throw new RpcException(new(StatusCode.Unimplemented, "unknown service"));
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
