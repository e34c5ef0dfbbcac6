using FksSre.Ops.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.Ops.Lab.Sink;

/// <summary>The process that stands in for PagerDuty, Discord and a heartbeat service, and remembers what it was sent.</summary>
public sealed class SinkHost : IAsyncDisposable
{
    private readonly SinkLedger _ledger;
    private ListenOptions _listener = null!;

    internal SinkHost(SinkFile sink, TimeProvider clock)
    {
        _ledger = new SinkLedger(sink.Journal, clock);
        Application = LoopbackHost.CreateBuilder(options => _listener = LoopbackHost.Listen(options, sink.Port)).Build();
        SinkRoutes.Map(Application, _ledger, new AnswerSwitch(clock));
    }

    internal WebApplication Application { get; }

    /// <summary>Its address, once started.</summary>
    internal Uri Address => new($"http://{_listener.IPEndPoint}");

    /// <summary>Runs until cancelled or asked to end by a signal.</summary>
    /// <exception cref="IOException">The port is taken, or the journal cannot be written.</exception>
    public static async Task RunAsync(SinkFile sink, CancellationToken cancel)
    {
        await using var host = new SinkHost(sink, TimeProvider.System);
        await host.Application.StartAsync(cancel);
        await host.Application.WaitForShutdownAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _ledger.Dispose();
    }
}
