using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FksSre.Tests.Promtool;

namespace FksSre.Delivery.Tests;

/// <summary>A real Prometheus with a past that is known. It scrapes nothing, and is gone after the test.</summary>
internal sealed class RunningPrometheus : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly Process _process;

    private RunningPrometheus(string past)
    {
        _folder.Write("past.om", past);
        _folder.Write("prometheus.yml", "global: {}\n");
        var (passed, output) = PromtoolCommand.Run(_folder.Path, "tsdb", "create-blocks-from", "openmetrics", "past.om", "data");
        Assert.True(passed, output);
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _process = Process.Start(
            new ProcessStartInfo(
                PromtoolCommand.Beside("prometheus"),
                [
                    "--config.file=prometheus.yml",
                    "--storage.tsdb.path=data",
                    "--storage.tsdb.retention.time=10y",
                    $"--web.listen-address=127.0.0.1:{Address.Port}",
                    "--log.level=error",
                ]
            )
            {
                WorkingDirectory = _folder.Path,
            }
        )!;
    }

    public Uri Address { get; }

    /// <param name="past">In OpenMetrics, with times.</param>
    /// <param name="http">Asks whether it is ready.</param>
    public static async Task<RunningPrometheus> WithAsync(string past, HttpClient http)
    {
        var server = new RunningPrometheus(past);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(server.Address, "-/ready"), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) { }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return server;
    }

    /// <summary>One at which nobody listens, at the time.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }
}
