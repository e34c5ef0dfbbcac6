using System.Text.Json;

namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>The linter's rules about panels.</summary>
internal static class PanelRules
{
    /// <summary>Of Grafana's units, those that may be used here.</summary>
    private static readonly string[] _units = ["none", "short", "percentunit", "s", "bytes", "reqps", "cps"];

    public static IEnumerable<string> DataSource(LintedDashboard dashboard) =>
        from panel in dashboard.CheckedPanels
        where LintedDashboard.Text(panel, "type") is not ("stat" or "gauge")
        where
            !panel.TryGetProperty("datasource", out var source)
            || LintedDashboard.Text(source, "uid") is not ("$datasource" or "${datasource}")
        select $"{Title(panel)}: a data source of its own";

    public static IEnumerable<string> TitleAndDescription(LintedDashboard dashboard) =>
        from panel in dashboard.CheckedPanels
        where Title(panel).Length == 0 || LintedDashboard.Text(panel, "description").Length == 0
        select $"{Title(panel)}: no title or no description";

    public static IEnumerable<string> Units(LintedDashboard dashboard) =>
        from panel in dashboard.CheckedPanels
        let defaults = panel.TryGetProperty("fieldConfig", out var config) ? config.GetProperty("defaults") : default
        where
            defaults.ValueKind != JsonValueKind.Object
            || (!_units.Contains(LintedDashboard.Text(defaults, "unit")) && !defaults.TryGetProperty("mappings", out _))
        select $"{Title(panel)}: no unit that Grafana knows";

    public static IEnumerable<string> Targets(LintedDashboard dashboard) =>
        from panel in dashboard.CheckedPanels
        where !panel.TryGetProperty("targets", out var targets) || targets.GetArrayLength() == 0
        select $"{Title(panel)}: asks nothing";

    private static string Title(JsonElement panel) => LintedDashboard.Text(panel, "title");
}
