using FksSre.Monitoring.Naming;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>What the on-call dashboard says of a night, by promtool: one SLO pages with two tiers that overlap for half an hour, another for three minutes and then for twenty.</summary>
public class OnCallFigureTests
{
    private const string Night = """
        - {series: 'ALERTS{alertname="ErrorBudgetBurn",alertstate="firing",severity="page",service="fks_api",slo="availability",tier="page-fastest"}', values: "_x9 1x11 stale"}
        - {series: 'ALERTS{alertname="ErrorBudgetBurn",alertstate="firing",severity="page",service="fks_api",slo="availability",tier="page-slow"}', values: "_x17 1x22 stale"}
        - {series: 'ALERTS{alertname="ErrorBudgetBurn",alertstate="firing",severity="page",service="fks_data",slo="latency",tier="page-fastest"}', values: "_x49 1x2 stale _x16 1x20 stale"}
        - {series: 'ALERTS{alertname="ErrorBudgetBurn",alertstate="firing",severity="ticket",service="fks_web",slo="latency",tier="ticket-slow"}', values: "_x9 1x11 stale"}
        - {series: 'ALERTS{alertname="ErrorBudgetBurn",alertstate="pending",severity="page",service="fks_web",slo="latency",tier="page-slow"}', values: "_x9 1x11 stale"}
        """;

    [Theory]
    [InlineData("Pages in 7 days", "{}", 3)]
    [InlineData("Over within 5 minutes", "{}", 1)]
    [InlineData("Pages by service, 7 days", "{service=\"fks_data\"}", 2, "{service=\"fks_api\"}", 1)]
    [InlineData("Repeated pages, 7 days", "{service=\"fks_data\", slo=\"latency\"}", 2)]
    public void Tiers_of_one_incident_are_one_page(string panel, params object[] expected)
    {
        var dashboard = SampleDashboards.All.Single(d => d.Uid == DashboardUid.OnCall);
        var query = Assert.Single(dashboard.Panels.Select(placed => placed.Panel!).Single(p => p.Title == panel).Queries).Expression.ToString();
        using var folder = new ScratchFolder();
        folder.Write("night.yml", $"""
            evaluation_interval: 1m
            tests:
            - interval: 1m
              input_series:
            {Indented(Night, "  ")}
              promql_expr_test:
              - eval_time: 2h
                expr: |-
            {Indented(query, "      ")}
                exp_samples:
            {Indented(string.Join('\n', expected.Chunk(2).Select(sample => FormattableString.Invariant($"- {{labels: '{sample[0]}', value: {sample[1]}}}"))), "    ")}

            """);

        var (passed, output) = PromtoolCommand.Run(folder.Path, "test", "rules", "night.yml");

        Assert.True(passed, output);
    }

    private static string Indented(string text, string by) => by + text.ReplaceLineEndings($"\n{by}");
}
