using System.Text.Json;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Rendering;

namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>The JSON of a dashboard, as Grafana's dashboard-linter looks at it.</summary>
internal sealed class LintedDashboard(JsonElement json)
{
    private static readonly string[] _checked = ["stat", "singlestat", "graph", "table", "timeseries", "gauge"];

    public JsonElement Json { get; } = json;

    public string Uid => Json.GetProperty("uid").GetString()!;

    public IEnumerable<JsonElement> Variables => Json.GetProperty("templating").GetProperty("list").EnumerateArray();

    public IEnumerable<JsonElement> QueryVariables => Variables.Where(v => Text(v, "type") == "query");

    public IEnumerable<JsonElement> Panels => Json.GetProperty("panels").EnumerateArray();

    /// <summary>Those of the types that the linter knows.</summary>
    public IEnumerable<JsonElement> CheckedPanels => Panels.Where(p => _checked.Contains(Text(p, "type")));

    public IEnumerable<LintedTarget> Targets =>
        from panel in Panels
        where panel.TryGetProperty("targets", out _)
        from target in panel.GetProperty("targets").EnumerateArray()
        select new LintedTarget(Text(panel, "title"), panel, target);

    public static LintedDashboard Of(Dashboard dashboard) => Of(DashboardJson.Render(dashboard));

    public static LintedDashboard Of(string json) => new(JsonDocument.Parse(json).RootElement);

    public static string Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public JsonElement? Variable(string name) =>
        Variables.Where(v => Text(v, "name") == name).Select(v => (JsonElement?)v).FirstOrDefault();
}
