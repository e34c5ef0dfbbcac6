using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Scraping;

namespace FksSre.Monitoring.Rendering;

/// <summary>A plan as files.</summary>
public static class PlanRendering
{
    /// <summary>Each file once, all paths relative; nothing is made before it is asked for. No secret is among them.</summary>
    public static IEnumerable<RenderedFile> Render(MonitoringPlan plan, Addresses addresses)
    {
        yield return new($"{RenderedPaths.PrometheusFolder}/{RenderedPaths.PrometheusFile}", PrometheusYaml.Render(plan));
        foreach (var file in plan.Rules)
        {
            yield return new(RenderedPaths.Rules(file.Name), RuleYaml.Render(file));
        }

        foreach (var file in plan.Tests)
        {
            yield return new(RenderedPaths.Tests(file.Name), RuleTestYaml.Render(file));
        }

        foreach (var file in TargetFiles.Render(plan.Scraping, addresses))
        {
            yield return file;
        }

        yield return new($"{RenderedPaths.AlertmanagerFolder}/{RenderedPaths.AlertmanagerFile}", AlertmanagerYaml.Render(plan.Routing));
        yield return new($"{RenderedPaths.BlackboxFolder}/{RenderedPaths.BlackboxFile}", BlackboxYaml.Render());
        foreach (var dashboard in plan.Dashboards)
        {
            yield return new($"{RenderedPaths.GrafanaFolder}/{dashboard.Uid}.json", DashboardJson.Render(dashboard));
        }

        yield return new("plan.json", PlanJson.Render(plan));
    }
}
