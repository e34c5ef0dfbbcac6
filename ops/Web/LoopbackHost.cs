using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FksSre.Ops.Web;

/// <summary>A web application on 127.0.0.1 that reads no settings: no files, no environment, no command line.</summary>
internal static class LoopbackHost
{
    public static WebApplicationBuilder CreateBuilder(Action<KestrelServerOptions> listen)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(options =>
            {
                options.AddServerHeader = false;
                listen(options);
            });
        builder.Services.AddRoutingCore();
        return builder;
    }

    /// <param name="port">0: any free one; the actual one is in the returned endpoint once the application has started.</param>
    public static ListenOptions Listen(KestrelServerOptions options, int port, Action<ListenOptions>? configure = null)
    {
        ListenOptions listening = null!;
        options.Listen(IPAddress.Loopback, port, listen =>
        {
            listening = listen;
            configure?.Invoke(listen);
        });
        return listening;
    }
}
