using System.Text.Json;

namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>The linter's rules about variables.</summary>
internal static class TemplateRules
{
    public static IEnumerable<string> DataSource(LintedDashboard dashboard)
    {
        var sources = dashboard.Variables.Where(v => LintedDashboard.Text(v, "type") == "datasource").ToList();
        if (sources is not [var source])
        {
            return [$"{sources.Count} variables for the data source instead of 1"];
        }

        var (name, label) = (LintedDashboard.Text(source, "name"), LintedDashboard.Text(source, "label"));
        return name is "datasource" or "prometheus_datasource" && label is "Data source" or "Prometheus data source"
            ? []
            : [$"variable {name} with the label {label}"];
    }

    public static IEnumerable<string> Label(LintedDashboard dashboard, string name, string label)
    {
        if (dashboard.Variable(name) is not { } variable)
        {
            return [$"no variable {name}"];
        }

        return Wrong(variable, label).Select(problem => $"variable {name}: {problem}");
    }

    public static IEnumerable<string> LabelQueries(LintedDashboard dashboard) =>
        from variable in dashboard.QueryVariables
        let query = variable.TryGetProperty("query", out var asked) ? LintedDashboard.Text(asked, "query") : ""
        where !query.StartsWith("label_values(", StringComparison.Ordinal) || !Parses(query)
        select $"variable {LintedDashboard.Text(variable, "name")}: {query}";

    public static IEnumerable<string> Reload(LintedDashboard dashboard) =>
        from variable in dashboard.QueryVariables
        where !variable.TryGetProperty("refresh", out var refresh) || refresh.GetInt32() != 2
        select $"variable {LintedDashboard.Text(variable, "name")} is not read again when the range changes";

    private static IEnumerable<string> Wrong(JsonElement variable, string label)
    {
        if (LintedDashboard.Text(variable, "type") != "query")
        {
            yield return "no query";
        }

        if (LintedDashboard.Text(variable, "label") != label)
        {
            yield return $"no label {label}";
        }

        if (!variable.TryGetProperty("multi", out var multi) || !multi.GetBoolean())
        {
            yield return "one value only";
        }

        if (LintedDashboard.Text(variable, "allValue") != ".+")
        {
            yield return "all is not .+";
        }

        if (!variable.TryGetProperty("datasource", out var source) || LintedDashboard.Text(source, "uid") != "${datasource}")
        {
            yield return "another data source";
        }
    }

    private static bool Parses(string query)
    {
        var inner = query["label_values(".Length..^1];
        var comma = inner.LastIndexOf(',');
        return comma < 0 || FksSre.PromQl.Query.Parse(inner[..comma]).Problem is null;
    }
}
