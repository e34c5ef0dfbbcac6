using FksSre.Monitoring.Dashboards;
using FksSre.Tests.KnownPast;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>Panels whose answers are made up, and what is seen of them then.</summary>
internal sealed class Stage
{
    private static readonly string[] _labels =
    [
        "service",
        "slo",
        "job",
        "instance",
        "integration",
        "status_code",
        "rule_group",
        "task",
        "endpoint",
    ];

    private readonly KnownDashboards _dashboards;
    private readonly Dashboard _dashboard;
    private readonly HashSet<(string Section, string Panel)> _panels = [];

    public Stage(KnownDashboards dashboards, string uid)
    {
        (_dashboards, _dashboard) = (dashboards, dashboards.Dashboards.Single(dashboard => dashboard.Uid == uid));
        dashboards.Staged.Clear();
    }

    /// <summary>None of its panels is answered.</summary>
    public Stage Nothing()
    {
        _panels.UnionWith(PanelQuestions.Of(_dashboard).Select(question => (question.Place.Section, question.Place.Panel)));
        return this;
    }

    /// <param name="section">The heading above the panel; empty: none.</param>
    /// <param name="panel">Its title.</param>
    /// <param name="query">The title of a column, or a legend.</param>
    /// <param name="values">A series for each.</param>
    public Stage With(string section, string panel, string query, params double[] values)
    {
        var place = new PanelPlace(_dashboard.Uid, section, panel, query);
        var (_, expression) = PanelQuestions.Of(_dashboard).Single(question => question.Place == place);
        _dashboards.Staged.Say(Chosen(expression), [.. values.Select((value, i) => (Labels(i), value))]);
        _panels.Add((section, panel));
        return this;
    }

    /// <summary>Of a table a line for each row, of named values one for each, else one for the panel.</summary>
    public async Task ShowsAsync(string expected) =>
        Lines.Same(
            expected.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            from panel in await _dashboards.StagedAsync(_dashboard.Uid)
            where _panels.Contains((panel.Section, panel.Title))
            from line in Written(panel)
            select $"{panel.Title} | {line}"
        );

    private static IEnumerable<string> Written(ShownPanel panel)
    {
        var names = panel.Values.Select(value => value.Name).Distinct().ToList();
        return panel.Type switch
        {
            "table" when names.Count > 1 =>
            [
                string.Join(" | ", names),
                .. panel.Values.Chunk(names.Count).Select(row => string.Join(" | ", row.Select(cell => cell with { Name = "" }))),
            ],
            "timeseries" => [string.Join(" | ", panel.Values.Select(value => value.Text))],
            _ when names is [""] => [string.Join(" | ", panel.Values)],
            _ => panel.Values.Select(value => value.ToString()),
        };
    }

    /// <summary>As the page asks where all jobs and instances are chosen.</summary>
    private static string Chosen(string expression) =>
        expression.Replace("$job", ".+", StringComparison.Ordinal).Replace("$instance", ".+", StringComparison.Ordinal);

    /// <summary>Whatever tells the series of a panel apart.</summary>
    private static string Labels(int i) => $"{{{string.Join(',', _labels.Select(label => $"\"{label}\":\"v{i}\""))}}}";
}
