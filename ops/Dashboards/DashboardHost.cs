using FksSre.Ops.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.Ops.Dashboards;

/// <summary>Serves the dashboards of a render on loopback.</summary>
internal sealed class DashboardHost : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private ListenOptions _listener = null!;

    public DashboardHost(DashboardFile file)
    {
        Bundle = new(file.Root);
        Application = LoopbackHost.CreateBuilder(options => _listener = LoopbackHost.Listen(options, file.Port)).Build();
        DashboardRoutes.Map(Application, file, Bundle, _http);
    }

    public PageBundle Bundle { get; }

    public WebApplication Application { get; }

    /// <summary>Its address, once started.</summary>
    public Uri Address => new($"http://{_listener.IPEndPoint}");

    /// <summary>As a process of the lab: it answers at once, and says that the page is being built until it is.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(DashboardFile file, CancellationToken cancel)
    {
        await using var host = new DashboardHost(file);
        await host.Application.StartAsync(cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, host.Application.Lifetime.ApplicationStopping);
        var build = BuildAsync(host.Bundle, stop.Token);
        await host.Application.WaitForShutdownAsync(cancel);
        await build;
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _http.Dispose();
    }

    private static async Task BuildAsync(PageBundle bundle, CancellationToken cancel)
    {
        try
        {
            if (await bundle.BuildAsync(new Progress<string>(), cancel) is { } problem)
            {
                await Console.Error.WriteLineAsync(problem);
            }
        }
        catch (OperationCanceledException)
        {
            // The lab goes down before its page was ever looked at.
        }
    }
}
