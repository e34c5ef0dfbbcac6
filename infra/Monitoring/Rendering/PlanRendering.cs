using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Scraping;

namespace FksSre.Monitoring.Rendering;

/// <summary>A plan as files. Other tools rely on this layout; it does not change.</summary>
public static class PlanRendering
{
    public static IEnumerable<RenderedFile> Render(MonitoringPlan plan, Addresses addresses)
    {
        yield return new("prometheus/prometheus.yml", PrometheusYaml.Render(plan));
        foreach (var file in plan.Rules)
        {
            yield return new($"prometheus/rules/{file.Name}.yml", RuleYaml.Render(file));
        }

        foreach (var file in plan.Tests)
        {
            yield return new($"prometheus/tests/{file.Name}.yml", RuleTestYaml.Render(file));
        }

        foreach (var file in TargetFiles.Render(plan.Scraping, addresses))
        {
            yield return file;
        }

        yield return new("alertmanager/alertmanager.yml", AlertmanagerYaml.Render(plan.Routing));
        yield return new("blackbox/blackbox.yml", BlackboxYaml.Render());
        foreach (var dashboard in plan.Dashboards)
        {
            yield return new($"grafana/{dashboard.Uid}.json", DashboardJson.Render(dashboard));
        }

        yield return new("plan.json", PlanJson.Render(plan));
    }
}
