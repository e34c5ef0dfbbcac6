using System.Net;
using System.Net.Sockets;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Web;

namespace FksSre.Ops.Tests.Dashboards;

public class DashboardRoutesTests
{
    [Fact]
    public async Task Prometheus_that_takes_too_long_is_said_to_be_the_cause()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var patience = new HttpClient { Timeout = TimeSpan.FromSeconds(0.3) };
        Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions listener = null!;
        await using var application = LoopbackHost.CreateBuilder(options => listener = LoopbackHost.Listen(options, 0)).Build();
        DashboardRoutes.Map(application, new(0, "", new($"http://{silent.LocalEndpoint}/"), ""), new(""), patience);
        await application.StartAsync(cancellation);

        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri($"http://{listener.IPEndPoint}/prometheus/api/v1/query"),
            new StringContent("query=up"),
            cancellation
        );

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Equal(
            """{"status":"error","error":"Prometheus has not answered within 0.3 s"}""",
            await answer.Content.ReadAsStringAsync(cancellation)
        );
    }
}
