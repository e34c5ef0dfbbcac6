using System.Net;
using FksSre.Policies.Definition;
using FksSre.Policies.Exemptions;
using FksSre.PolicyPack.Configuration;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FksSre.PolicyPack.Serving;

/// <summary>Serves a set of rules to an engine on this machine.</summary>
public sealed class PackServer : IAsyncDisposable
{
    /// <summary>The engine's own limit. AnalyzeStack carries all rules and dashboards of a stack at once.</summary>
    private const int MostBytes = 400 * 1024 * 1024;

    /// <summary>When it has to end, nobody waits for an answer any more.</summary>
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(2);

    private readonly WebApplication _server;

    private PackServer(WebApplication server) => _server = server;

    /// <summary>On 127.0.0.1, as the system chose it.</summary>
    public int Port => new Uri(_server.Urls.Single()).Port;

    /// <summary>Begins to listen.</summary>
    /// <param name="policies">Those over the plan are known by name only.</param>
    /// <param name="exemptions">Of all environments.</param>
    public static async Task<PackServer> StartAsync(IEnumerable<Policy> policies, IReadOnlyCollection<Exemption> exemptions)
    {
        // An empty one: settings of ASP.NET in the environment or in the program's folder are meant for others.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _farewell);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(new AnalyzerService(new PackPolicies(policies), new PackExemptions(exemptions)));
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (MostBytes, MostBytes));
        builder.Services.RemoveAll(typeof(IServiceMethodProvider<>)).AddSingleton<IServiceMethodProvider<AnalyzerService>, DeepMessages>();
        // The first line of stdout is the port, and whatever follows is shown to people as the pack's news.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var server = builder.Build();
        server.MapGrpcService<AnalyzerService>();
        await server.StartAsync();
        return new(server);
    }

    /// <summary>Serves until it is told to end, or by a signal.</summary>
    /// <param name="end">Ends when nobody needs it any more; is cancelled with the server.</param>
    public async Task ServeUntilAsync(Func<CancellationToken, Task> end)
    {
        using var ended = new CancellationTokenSource();
        await await Task.WhenAny(end(ended.Token), _server.WaitForShutdownAsync(CancellationToken.None));
        await ended.CancelAsync();
        await _server.StopAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static void Listen(KestrelServerOptions kestrel)
    {
        kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        // gRPC's limit is the one that counts. An engine that is slow, or waits for hours, is no attacker.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        // Kestrel closes what is idle within a second where the time is infinite.
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromDays(7);
    }
}
