using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>
/// What the on-call dashboard says of a night, by promtool: one SLO pages with two tiers that overlap for half an hour, another for three
/// minutes and then for twenty.
/// </summary>
public class OnCallFigureTests
{
    private static readonly (string, string)[] _night =
    [
        (Alert("fks_api", "availability", "page-fastest"), "_x9 1x11 stale"),
        (Alert("fks_api", "availability", "page-slow"), "_x17 1x22 stale"),
        (Alert("fks_data", "latency", "page-fastest"), "_x49 1x2 stale _x16 1x20 stale"),
        (Alert("fks_web", "latency", "ticket-slow", severity: "ticket"), "_x9 1x11 stale"),
        (Alert("fks_web", "latency", "page-slow", state: "pending"), "_x9 1x11 stale"),
    ];

    [Theory]
    [InlineData("Pages in 7 days", "{}", "3")]
    [InlineData("Over within 5 minutes", "{}", "1")]
    [InlineData("Pages by service, 7 days", "{service=\"fks_data\"}", "2", "{service=\"fks_api\"}", "1")]
    [InlineData("Repeated pages, 7 days", "{service=\"fks_data\", slo=\"latency\"}", "2")]
    public void Tiers_of_one_incident_are_one_page(string panel, params string[] expected)
    {
        var dashboard = SampleDashboards.All.Single(d => d.Uid == DashboardUid.OnCall);
        var query = Assert
            .Single(dashboard.Panels.Select(placed => placed.Panel!).Single(p => p.Title == panel).Queries)
            .Expression.ToString();
        PanelAnswer.Is(query, "2h", _night, [.. expected.Chunk(2).Select(sample => (sample[0], (object)sample[1]))]);
    }

    private static string Alert(string service, string slo, string tier, string severity = "page", string state = "firing") =>
        $"ALERTS{{alertname=\"ErrorBudgetBurn\",alertstate=\"{state}\",severity=\"{severity}\","
        + $"service=\"{service}\",slo=\"{slo}\",tier=\"{tier}\"}}";
}
