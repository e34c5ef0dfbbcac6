using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using FksSre.Delivery.Drift;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Commands;
using FksSre.Ops.Drift;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests.Lab;
using FksSre.Ops.Tests.Routing;

namespace FksSre.Ops.Tests.Drift;

/// <summary>A real server that has loaded what the catalogue says has not drifted, and with one edit it has.</summary>
public sealed class LoadedConfigurationTests
{
    private static readonly MonitoringPlan _plan = Plans.Derive(Screen.ForThisTerminal(), Plans.Environment("dev"))!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alertmanager_says_what_it_was_given_and_each_edit_is_seen()
    {
        await using var server = await RunningAlertmanager.StartAsync(_plan.Routing);
        using var http = new HttpClient();
        var declared = AlertmanagerYaml.Render(_plan.Routing);
        var look = ServerLook.At("Alertmanager", server.Url, http, CancellationToken.None);

        var same = await look.AlertmanagerAsync(declared);
        var other = await look.AlertmanagerAsync(
            declared.Replace("group_interval: \"1m\"", "group_interval: \"2m\"", StringComparison.Ordinal)
        );
        var more = await look.AlertmanagerAsync(declared.Replace("group_by: [alertname]", "group_by: [service]", StringComparison.Ordinal));

        Assert.True(same.IsClean, string.Join('\n', same.Items));
        Assert.StartsWith("/route/routes[0]/group_interval is 1m and not 2m; ", Assert.Single(other.Items).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "/route/routes[0]/group_by[0] is alertname and not service; ",
            Assert.Single(more.Items).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Prometheus_prints_each_query_anew_and_a_changed_threshold_is_seen()
    {
        if (Prometheus() is not { } program)
        {
            Assert.Skip("There is no prometheus beside promtool.");
            return;
        }

        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("rules"));
        foreach (var file in _plan.Rules)
        {
            await File.WriteAllTextAsync(folder.File($"rules/{file.Name}.yml"), RuleYaml.Render(file), Cancellation);
        }

        await File.WriteAllTextAsync(folder.File("prometheus.yml"), "rule_files: [rules/*]\n", Cancellation);
        var url = new Uri($"http://127.0.0.1:{FreePort()}/");
        using var process = Process.Start(
            new ProcessStartInfo(
                program,
                [
                    $"--config.file={folder.File("prometheus.yml")}",
                    $"--storage.tsdb.path={folder.File("data")}",
                    $"--web.listen-address={url.Authority}",
                    "--log.level=error",
                ]
            )
        )!;
        try
        {
            using var http = new HttpClient();
            var look = ServerLook.At("Prometheus", url, http, CancellationToken.None);
            var report = await look.PrometheusAsync(_plan);
            for (var tries = 0; !report.NotLookedAt.IsEmpty && tries < 200; tries++)
            {
                await Task.Delay(100, Cancellation);
                report = await look.PrometheusAsync(_plan);
            }

            Assert.True(
                report.IsClean,
                string.Join('\n', report.Items.Select(item => $"{item}").Concat(report.NotLookedAt.Select(each => $"{each}")))
            );
            var answer = JsonNode.Parse(await http.GetStringAsync(new Uri(url, "api/v1/rules"), Cancellation))!;
            var edited = answer.ToJsonString().Replace("0.5 * (sum_over_time(", "0.7 * (sum_over_time(", StringComparison.Ordinal);
            Assert.All(LoadedRules.Differences(_plan, JsonNode.Parse(edited)!), difference =>
                Assert.StartsWith("another query of TrafficDrop in ", difference, StringComparison.Ordinal)
            );
            Assert.NotEmpty(LoadedRules.Differences(_plan, JsonNode.Parse(edited)!));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }
    }

    private static string? Prometheus() =>
        Environment.GetEnvironmentVariable("FKS_PROMTOOL") is { Length: > 0 } promtool
        && Path.Combine(Path.GetDirectoryName(promtool)!, "prometheus") is var beside
        && File.Exists(beside)
            ? beside
            : FksSre.Ops.Lab.Tools.SearchPath.OfThisProcess().Find("prometheus");

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
