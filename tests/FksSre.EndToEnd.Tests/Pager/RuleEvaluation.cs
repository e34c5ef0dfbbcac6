using System.Net;
using System.Net.Sockets;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Tools;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>
/// A real Prometheus that evaluates the rendered heartbeats each second and tells Alertmanager of them. One group of rules reads from
/// a store elsewhere; while that does not answer, the group stands still and everything else goes on.
/// </summary>
internal sealed class RuleEvaluation : IDisposable
{
    private readonly TcpListener _silentStore;

    private RuleEvaluation(PagerPath path)
    {
        _silentStore = new(IPAddress.Loopback, ServerProcess.FreePort());
        var folder = Directory.CreateDirectory(Path.Combine(path.Folder, "prometheus")).FullName;
        Prometheus = new(
            path.Tools[ToolName.Prometheus],
            folder,
            [$"--config.file={folder}/prometheus.yml", $"--storage.tsdb.path={folder}/data", "--rules.alert.resend-delay=1s"],
            path.Http
        );
        var platform = RuleYaml.Render(path.Plan.Rules.Single(f => f.Name == PlatformRules.File));
        File.WriteAllText(Path.Combine(folder, "platform.yml"), Each(platform, "interval: \"30s\"", "interval: \"1s\""));
        File.WriteAllText(
            Path.Combine(folder, "others.yml"),
            $$"""
            groups:
              - {name: indicators, interval: 1s, rules: [{{string.Join(
                ", ",
                path.Plan.Catalogue.Slos.Where(slo => slo.Sli is Sli.Uptime).SelectMany(Recorded)
            )}}]}
              - {name: reads-elsewhere, interval: 1s, rules: [{record: "elsewhere", expr: "up{store=\"elsewhere\"}"}]}
            """
        );
        File.WriteAllText(
            Path.Combine(folder, "prometheus.yml"),
            $$"""
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [platform.yml, others.yml]
            alerting: {alertmanagers: [{static_configs: [{targets: ["{{path.Alertmanager.Address.Authority}}"]}]}]}
            scrape_configs: [{job_name: prometheus, static_configs: [{targets: ["{{Prometheus.Address.Authority}}"]}]}]
            remote_read: [{url: "http://{{_silentStore.LocalEndpoint}}/", read_recent: true, required_matchers: {store: elsewhere}, remote_timeout: 2m}]
            """
        );
    }

    public ServerProcess Prometheus { get; }

    public static async Task<RuleEvaluation> StartAsync(PagerPath path)
    {
        var evaluation = new RuleEvaluation(path);
        await evaluation.Prometheus.StartAsync();
        return evaluation;
    }

    /// <summary>From now on the store takes connections and says nothing.</summary>
    public void StallOneGroup() => _silentStore.Start();

    public void EndStall()
    {
        while (_silentStore.Pending())
        {
            _silentStore.AcceptSocket().Dispose();
        }

        _silentStore.Stop();
    }

    public void Dispose()
    {
        Prometheus.Dispose();
        _silentStore.Dispose();
    }

    /// <summary>As if it were probed.</summary>
    private static IEnumerable<string> Recorded(Slo slo) =>
        new[] { MetricNames.TotalRate, MetricNames.TotalTile }.Select(metric =>
            $"{{record: \"{metric}\", expr: vector(1), labels: {{service: {slo.Service}, sli: {slo.Sli.Name}}}}}"
        );

    private static string Each(string text, string old, string now)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, now, StringComparison.Ordinal);
    }
}
