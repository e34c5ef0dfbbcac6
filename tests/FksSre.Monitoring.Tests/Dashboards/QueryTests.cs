using System.Collections.Immutable;
using System.Text.Json;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Tests.Dashboards.Lint;
using FksSre.PromQl;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Dashboards;

public class QueryTests
{
    private static readonly ImmutableSortedDictionary<string, string> _noLabels = ImmutableSortedDictionary<string, string>.Empty;

    [Fact]
    public void Every_query_of_every_dashboard_is_read_by_promtool() => Accepts(SampleDashboards.All);

    [Fact]
    public void Queries_of_any_legal_catalogue_are_read_by_promtool()
    {
        var dashboards = new List<Dashboard>();
        CsCheck.Check.Sample(
            RandomCatalogue.Any(),
            catalogue => dashboards.AddRange(DashboardDerivation.Derive(catalogue, SampleDashboards.Links, null)),
            iter: 20,
            threads: 1
        );
        Accepts(dashboards);
    }

    [Fact]
    public void No_panel_asks_raw_series_of_services()
    {
        string[] own = ["ALERTS", "ALERTS_FOR_STATE"];
        var raw =
            from dashboard in SampleDashboards.All.Select(LintedDashboard.Of)
            where dashboard.Uid != Naming.DashboardUid.Platform
            from target in dashboard.Targets
            from selector in target.Selectors
            where !selector.Metric.Contains(':', StringComparison.Ordinal) && !own.Contains(selector.Metric)
            select $"{dashboard.Uid}, {target.Name}: {selector.Metric}";

        Assert.Empty(raw);
    }

    [Fact]
    public void No_name_of_a_service_becomes_a_variable_of_Grafana()
    {
        var read =
            from dashboard in SampleDashboards.All.Where(d => d.Uid != Naming.DashboardUid.Platform)
            from target in LintedDashboard.Of(dashboard).Targets
            where target.Expression.Contains('$', StringComparison.Ordinal) || target.Expression.Contains("[[", StringComparison.Ordinal)
            select $"{dashboard.Uid}, {target.Name}: {target.Expression}";

        Assert.Empty(read);
    }

    /// <summary>As recording rules, since promtool checks those; all in one call.</summary>
    private static void Accepts(IReadOnlyList<Dashboard> dashboards)
    {
        using var folder = new ScratchFolder();
        var queries = dashboards.SelectMany(d => LintedDashboard.Of(d).Targets.Select(t => t.Expression).Concat(Annotations(d))).ToList();
        var rules = queries.Select(
            (query, i) => (Rule)new RecordingRule(FormattableString.Invariant($"q:{i}"), new PromExpr.Verbatim(Expanded(query)), _noLabels)
        );
        folder.Write("queries.yml", RuleYaml.Render(new("queries", [new("queries", Intervals.Fast, [.. rules])])));

        Assert.NotEmpty(queries);
        PromtoolCommand.Accepts([Path.Combine(folder.Path, "queries.yml")]);
    }

    private static IEnumerable<string> Annotations(Dashboard dashboard) =>
        JsonDocument
            .Parse(DashboardJson.Render(dashboard))
            .RootElement.GetProperty("annotations")
            .GetProperty("list")
            .EnumerateArray()
            .Select(a => a.GetProperty("target").GetProperty("expr").GetString()!);

    private static string Expanded(string query) => query.Replace("$__rate_interval", "2m", StringComparison.Ordinal);
}
