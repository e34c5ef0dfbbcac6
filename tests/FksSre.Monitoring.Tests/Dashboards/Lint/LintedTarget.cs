using System.Text.Json;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>A query of a panel.</summary>
internal sealed class LintedTarget(string panel, JsonElement owner, JsonElement target)
{
    private static readonly string[] _growth = ["rate", "irate", "increase"];

    private readonly (Query? Query, QueryProblem? Problem) _parsed = Query.Parse(Placeheld(LintedDashboard.Text(target, "expr")));

    public string Name => $"{panel}, {LintedDashboard.Text(target, "refId")}";

    public string Expression => LintedDashboard.Text(target, "expr");

    public string? Problem => _parsed.Problem?.ToString();

    /// <summary>Its own data source, else the panel's.</summary>
    public string DataSource =>
        (target.TryGetProperty("datasource", out var own) ? own : owner.GetProperty("datasource"))
            is { ValueKind: JsonValueKind.Object } source
            ? LintedDashboard.Text(source, "type")
            : "";

    public IEnumerable<Selector> Selectors => All.OfType<PromExpr.Series>().Select(s => s.Selector);

    /// <summary>Metrics whose growth is asked for.</summary>
    public IEnumerable<(string Metric, string? Lookback)> Growths =>
        from call in All.OfType<PromExpr.Call>()
        where _growth.Contains(call.Function)
        from range in call.Arguments.OfType<PromExpr.Range>()
        from series in range.All.OfType<PromExpr.Series>()
        select (series.Selector.Metric, range.Lookback);

    private IEnumerable<PromExpr> All => _parsed.Query?.Root.All ?? [];

    /// <summary>Grafana's own lookback, as the parser knows a placeholder for one.</summary>
    private static string Placeheld(string expression) =>
        expression.Replace("$__rate_interval", EventSource.Query.Lookback, StringComparison.Ordinal);
}
