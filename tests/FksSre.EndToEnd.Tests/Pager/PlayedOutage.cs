using System.Globalization;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Tools;
using FksSre.PromQl;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>
/// A real Prometheus that scrapes two switches each second and evaluates the page of a dependent and the signal of its cause as often. What
/// each is about is a switch; labels, annotations and what holds back the page are as they are deployed.
/// </summary>
internal sealed class PlayedOutage : IAsyncDisposable
{
    private readonly WebApplication _switches;
    private readonly ServerProcess _prometheus;
    private readonly HttpClient _http;

    private PlayedOutage(PagerPath path)
    {
        _http = path.Http;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{ServerProcess.FreePort()}");
        _switches = builder.Build();
        _switches.MapGet("/metrics", () =>
            Results.Text(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"dependent_is_bad {(DependentIsBad ? 1 : 0)}\ncause_is_down {(CauseIsDown ? 1 : 0)}\n"
                )
            )
        );
        var folder = Directory.CreateDirectory(Path.Combine(path.Folder, "prometheus")).FullName;
        _prometheus = new(
            path.Tools[ToolName.Prometheus],
            folder,
            [$"--config.file={folder}/prometheus.yml", $"--storage.tsdb.path={folder}/data", "--rules.alert.resend-delay=1s"],
            path.Http
        );
        var second = TimeSpan.FromSeconds(1);
        File.WriteAllText(
            Path.Combine(folder, "rules.yml"),
            RuleYaml.Render(new RuleFile("rules", [new("signal", second, [Signal(path)]), new("page", second, [Page(path)])]))
        );
        File.WriteAllText(
            Path.Combine(folder, "prometheus.yml"),
            $$"""
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            alerting: {alertmanagers: [{static_configs: [{targets: ["{{path.Alertmanager.Address.Authority}}"]}]}]}
            scrape_configs: [{job_name: switches, static_configs: [{targets: ["{{new Uri(
                builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey)!
            ).Authority}}"]}]}]
            """
        );
    }

    public bool DependentIsBad { get; set; }

    public bool CauseIsDown { get; set; }

    public static async Task<PlayedOutage> StartAsync(PagerPath path)
    {
        var outage = new PlayedOutage(path);
        await outage._switches.StartAsync();
        await outage._prometheus.StartAsync();
        return outage;
    }

    /// <summary>Until the signal of the cause is there.</summary>
    public async Task SignalAsync()
    {
        var client = new PrometheusClient(_http, _prometheus.Address);
        for (
            var tries = 0;
            (await client.QueryAsync($"ALERTS{{alertname=\"{AlertNames.ServiceDown}\",alertstate=\"firing\"}}", default)).Count == 0;
            tries++
        )
        {
            Assert.True(tries < 100, "There is no signal.");
            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _prometheus.Dispose();
        await _switches.DisposeAsync();
    }

    /// <summary>The latency of the API, to which the data service is vital.</summary>
    private static AlertRule Page(PagerPath path)
    {
        var page = Alerts(path)
            .First(a =>
                a.Labels[LabelNames.Severity] == "page"
                && a.Labels[LabelNames.Service] == "fks_api"
                && a.Labels[LabelNames.Slo] == "latency"
            );
        var held = Assert.IsType<PromExpr.Binary>(page.Expression);
        return page with { Expression = held with { Left = On("dependent_is_bad") } };
    }

    private static AlertRule Signal(PagerPath path)
    {
        var tier = Page(path).Labels[LabelNames.Tier];
        return Alerts(path)
            .First(a =>
                a.Alert == AlertNames.ServiceDown && a.Labels[LabelNames.Service] == "fks_data" && a.Labels[LabelNames.Tier] == tier
            ) with
        {
            Expression = On("cause_is_down"),
        };
    }

    private static IEnumerable<AlertRule> Alerts(PagerPath path) =>
        path.Plan.Rules.SelectMany(file => file.Groups).SelectMany(group => group.Rules).OfType<AlertRule>();

    private static PromExpr On(string name) => Prom.Max(Prom.Instant(new Selector(name))).EqualTo(1m);
}
