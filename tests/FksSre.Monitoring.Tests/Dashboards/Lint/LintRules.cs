namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>All rules of Grafana's dashboard-linter, by its own names.</summary>
internal static class LintRules
{
    public static IReadOnlyDictionary<string, Func<LintedDashboard, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<LintedDashboard, IEnumerable<string>>>
        {
            ["template-datasource-rule"] = TemplateRules.DataSource,
            ["template-job-rule"] = dashboard => TemplateRules.Label(dashboard, "job", "Job"),
            ["template-instance-rule"] = dashboard => TemplateRules.Label(dashboard, "instance", "Instance"),
            ["template-label-promql-rule"] = TemplateRules.LabelQueries,
            ["template-on-time-change-reload-rule"] = TemplateRules.Reload,
            ["panel-datasource-rule"] = PanelRules.DataSource,
            ["panel-title-description-rule"] = PanelRules.TitleAndDescription,
            ["panel-units-rule"] = PanelRules.Units,
            ["panel-no-targets-rule"] = PanelRules.Targets,
            ["target-logql-rule"] = TargetRules.LogQl,
            ["target-logql-auto-rule"] = TargetRules.LogQlAuto,
            ["target-promql-rule"] = TargetRules.PromQl,
            ["target-rate-interval-rule"] = TargetRules.RateInterval,
            ["target-job-rule"] = dashboard => TargetRules.Matcher(dashboard, "job"),
            ["target-instance-rule"] = dashboard => TargetRules.Matcher(dashboard, "instance"),
            ["target-counter-agg-rule"] = TargetRules.CounterGrowth,
            ["uneditable-dashboard"] = dashboard =>
                dashboard.Json.GetProperty("editable").GetBoolean() ? ["it can be changed by hand"] : [],
        };
}
