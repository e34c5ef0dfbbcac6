using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumi.Wire;

namespace FksSre.Tests.Double;

/// <summary>
/// Plays the Pulumi engine: serves its gRPC services on loopback, keeps every message in the order of arrival,
/// and answers as an engine whose providers accept everything.
/// </summary>
internal sealed class EngineDouble : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<object> _messages = [];

    private EngineDouble(WebApplication server) => _server = server;

    public string Address { get; private set; } = "";

    public EngineBehaviour Behaviour { get; } = new();

    public IReadOnlyList<object> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public RunEnd RunEnd { get; } = new();

    /// <summary>What whoever runs the engine has been shown as an error, but for what the program logged.</summary>
    public IEnumerable<EngineError> Errors => Messages.OfType<EngineError>();

    public IEnumerable<RegisterResourceRequest> Registrations => Messages.OfType<RegisterResourceRequest>();

    public static async Task<EngineDouble> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        EngineDouble? engine = null;
        builder.Services.AddRouting();
        builder.Services.AddSingleton(_ => engine!);
        builder.Services.AddSingleton<MonitorService>();
        builder.Services.AddSingleton<LogService>();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        var server = builder.Build();
        server.MapGrpcService<MonitorService>();
        server.MapGrpcService<LogService>();
        engine = new EngineDouble(server);
        await server.StartAsync();
        engine.Address = new Uri(server.Urls.Single()).Authority;
        return engine;
    }

    public void Keep(object message)
    {
        if (!Behaviour.KeepsMessages)
        {
            return;
        }

        lock (_messages)
        {
            _messages.Add(message);
        }
    }

    /// <summary>Shows the error of a resource, and ends the run.</summary>
    /// <returns>What the program is answered.</returns>
    public Exception End(string urn, string message)
    {
        Keep(new EngineError(urn, message));
        RunEnd.End();
        return RunEnd.WhileWaiting;
    }

    /// <summary>The registration of the resource of this name.</summary>
    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public RegisterResourceOutputsRequest OutputsOf(string name) =>
        Messages.OfType<RegisterResourceOutputsRequest>().Single(request => request.Urn.EndsWith($"::{name}", StringComparison.Ordinal));

    public IEnumerable<string> Logged(LogSeverity severity) =>
        Messages.OfType<LogRequest>().Where(message => message.Severity == severity).Select(message => message.Message);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
