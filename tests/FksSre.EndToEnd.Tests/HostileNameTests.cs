using FksSre.EndToEnd.Tests.Pager;
using FksSre.Monitoring.Naming;
using FksSre.Ops.Dashboards;
using FksSre.Ops.Lab.Tools;

namespace FksSre.EndToEnd.Tests;

/// <summary>
/// Names that mean something to JSON, PromQL, Grafana or HTML are shown as they are, in a real browser on a real Prometheus.
/// </summary>
[Collection("page")]
public sealed class HostileNameTests : IDisposable
{
    private const string Service = "svc {{ $x }} \"q\" \\ ☃ <b>$__interval</b>";
    private const string Slo = "a 'b' ${datasource} [[job]] é";

    private readonly string _folder = Directory.CreateTempSubdirectory("fks-hostile-").FullName;

    [Fact]
    public async Task Names_that_mean_something_elsewhere_are_shown_as_they_are()
    {
        OneServiceDashboards.Render(Path.Combine(_folder, "rendered"), Service, Slo);
        using var http = new HttpClient();
        using var prometheus = await StartAsync(http);
        await using var host = new DashboardHost(new(Port: 0, Path.Combine(_folder, "rendered"), prometheus.Address, FksCommand.Root));
        Assert.Null(await host.Bundle.BuildAsync(new Progress<string>(), CancellationToken.None));
        await host.Application.StartAsync(TestContext.Current.CancellationToken);
        await using var page = await LabPage.OpenAsync(host.Address);

        var row = await LabFixture.EventuallyAsync<Seen>("a budget", TimeSpan.FromSeconds(30), async () =>
        {
            await page.ShowAsync(DashboardUid.Overview);
            var rows = await page.RowsAsync();
            return rows.Count == 1 && rows[0]["Budget left"] != "no data" ? new Seen(rows[0]) : null;
        });

        Assert.Equal((Service, Slo, "37%", "99.7%"), (row.Row["Service"], row.Row["SLO"], row.Row["Budget left"], row.Row["Objective"]));
        await page.ShowAsync(DashboardUid.OfService(Service));
        Assert.Contains(Service, await page.Page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.Empty(await page.Page.Locator("[role=alert], [data-state=failed]").AllInnerTextsAsync());
        Assert.Equal(0, await page.Page.Locator("section b:text('$__interval')").CountAsync());
        Assert.Empty(page.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A Prometheus that records what our rules would, for that one SLO.</summary>
    private async Task<ServerProcess> StartAsync(HttpClient http)
    {
        var found = await ToolLocator
            .OnThisMachine(Path.Combine(FksCommand.Root, ".fks", "tools"))
            .LocateAsync([ToolName.Prometheus], new Progress<string>(), CancellationToken.None);
        var tool = Assert.IsType<ToolLookup.Found>(found).Tools[ToolName.Prometheus];
        var labels = $"{{service: {Quoted(Service)}, slo: {Quoted(Slo)}, sli: requests}}";
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "rules.yml"),
            $$"""
            groups:
            - name: seven
              interval: 1s
              rules:
              - {record: "{{MetricNames.Objective}}", expr: vector(0.997), labels: {{labels}} }
              - {record: "{{MetricNames.BudgetRemaining}}", expr: vector(0.37), labels: {{labels}} }
            """
        );
        await File.WriteAllTextAsync(Path.Combine(_folder, "prometheus.yml"), "rule_files: [rules.yml]\n");
        var prometheus = new ServerProcess(
            tool,
            _folder,
            [$"--config.file={Path.Combine(_folder, "prometheus.yml")}", $"--storage.tsdb.path={Path.Combine(_folder, "data")}"],
            http
        );
        await prometheus.StartAsync();
        return prometheus;
    }

    /// <summary>A text of YAML's flow style.</summary>
    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private readonly record struct Seen(SloRow Row);
}
