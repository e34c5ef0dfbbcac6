using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Routing;

/// <summary>A real Alertmanager on a rendered configuration and a free port.</summary>
internal sealed class RunningAlertmanager : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly Process _process;

    private RunningAlertmanager(RoutingPlan routing)
    {
        File.WriteAllText(_folder.File("alertmanager.yml"), AlertmanagerYaml.Render(routing));
        Directory.CreateDirectory(_folder.File("secrets"));
        foreach (var receiver in routing.Receivers)
        {
            foreach (
                var file in new[]
                {
                    receiver.KeyFile,
                    receiver.Integrations.OfType<Integration.PagerDutyHeartbeat>().FirstOrDefault()?.KeyFile,
                }.OfType<string>()
            )
            {
                File.WriteAllText(_folder.File(file), SinkKey.Of(receiver.Name));
            }
        }

        LinkTemplates();
        Url = new($"http://127.0.0.1:{FreePort()}/");
        string[] arguments =
        [
            $"--config.file={_folder.File("alertmanager.yml")}",
            $"--storage.path={_folder.File("data")}",
            $"--web.listen-address={Url.Authority}",
            "--cluster.listen-address=",
            "--log.level=error",
        ];
        _process = Process.Start(new ProcessStartInfo(AlertmanagerProgram.Server, arguments) { WorkingDirectory = _folder.Path })!;
    }

    public Uri Url { get; }

    public static async Task<RunningAlertmanager> StartAsync(RoutingPlan routing)
    {
        var started = new RunningAlertmanager(routing);
        for (var tries = 0; !await started.IsReadyAsync(); tries++)
        {
            Assert.True(tries < 300 && !started._process.HasExited, "Alertmanager did not become ready.");
            await Task.Delay(50);
        }

        return started;
    }

    /// <summary>As a deployment changes its configuration while it runs.</summary>
    public async Task ReloadAsync(RoutingPlan routing)
    {
        await File.WriteAllTextAsync(_folder.File("alertmanager.yml"), AlertmanagerYaml.Render(routing));
        using var answer = await _http.PostAsync(new Uri(Url, "-/reload"), null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As Prometheus posts them: those that fire are said again and again, those that ended once.</summary>
    public Task PostAsync(IEnumerable<IReadOnlyDictionary<string, string>> alerts, bool firing = true) =>
        PostAsync(
            alerts.Select(labels =>
                (
                    new Dictionary<string, string>(labels),
                    new Dictionary<string, string>
                    {
                        ["summary"] = string.Join(' ', labels.Values),
                        ["runbook_url"] = "https://runbook.example/",
                        ["dashboard_url"] = "https://dashboard.example/",
                    }
                )
            ),
            firing
        );

    /// <summary>Alerts of anybody.</summary>
    public async Task PostAsync(
        IEnumerable<(Dictionary<string, string> Labels, Dictionary<string, string> Annotations)> alerts,
        bool firing = true
    )
    {
        var now = DateTimeOffset.UtcNow;
        var bodies = alerts.Select(alert => new
        {
            labels = alert.Labels,
            annotations = alert.Annotations,
            // An alert that began before the wait of its group would be told at once.
            startsAt = now,
            endsAt = firing ? now.AddHours(1) : now,
        });
        using var answer = await _http.PostAsJsonAsync(new Uri(Url, "api/v2/alerts"), bodies);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await _http.GetAsync(new Uri(Url, "-/ready"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>An unpacked copy of Debian's looks for its templates below the folder it is started in.</summary>
    private void LinkTemplates()
    {
        var usr = Path.GetDirectoryName(Path.GetDirectoryName(AlertmanagerProgram.Server))!;
        if (Directory.Exists(Path.Combine(usr, "share", "prometheus", "alertmanager")))
        {
            Directory.CreateSymbolicLink(_folder.File("usr"), usr);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
