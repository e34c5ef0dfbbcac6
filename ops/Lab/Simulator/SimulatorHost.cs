using FksSre.Ops.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.Ops.Lab.Simulator;

/// <summary>One process that is the whole platform: every service on its own loopback port, and the fault API on another.</summary>
public sealed class SimulatorHost
{
    private readonly WebApplication _application;

    internal SimulatorHost(SimulationFile simulation, TimeProvider clock)
    {
        var model = new TrafficModel(simulation.Curve);
        var services = simulation.Services.ToDictionary(s => s.Id, s => new RunningService(s, model, simulation.Seed, clock));
        _application = LoopbackHost
            .CreateBuilder(options =>
            {
                LoopbackHost.Listen(options, simulation.ControlPort);
                foreach (var running in services.Values)
                {
                    LoopbackHost.Listen(options, running.Service.Port, listen => Mark(listen, running));
                }
            })
            .Build();
        _application.Use(
            (context, next) =>
                context.Features.Get<RunningService>() is { } running ? ServiceEndpoints.AnswerAsync(context, running) : next(context)
        );
        FaultEndpoints.Map(_application, services, clock);
    }

    internal WebApplication Application => _application;

    /// <summary>Runs until cancelled or asked to end by a signal.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task RunAsync(SimulationFile simulation, CancellationToken cancel)
    {
        var host = new SimulatorHost(simulation, TimeProvider.System);
        await using var application = host._application;
        await application.StartAsync(cancel);
        await application.WaitForShutdownAsync(cancel);
    }

    // A connection knows its service by the listener that took it; requests find it among their features.
    private static void Mark(ListenOptions listen, RunningService running) =>
        listen.Use(next =>
            (ConnectionContext connection) =>
            {
                connection.Features.Set(running);
                return next(connection);
            }
        );
}
