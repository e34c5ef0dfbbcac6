using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering.Json;
using FksSre.Monitoring.Settings;

namespace FksSre.Monitoring.Rendering;

/// <summary>
/// The whole plan as JSON, for diffs and other tools; of rule tests, their names, and of dashboards, their titles. Durations and
/// expressions stand as people write them.
/// </summary>
internal static class PlanJson
{
    public static string Render(MonitoringPlan plan)
    {
        using var json = new JsonText();
        json.Object(() =>
            json.Object("environment", () => Environment(json, plan.Environment))
                .Array("services", plan.Catalogue.Services, service => CatalogueJson.Service(json, service))
                .Array("rules", plan.Rules, file => RuleJson.File(json, file))
                .Array("tests", plan.Tests, file => RuleJson.Tests(json, file))
                .Object("scraping", () =>
                    json.Pair("interval", plan.Scraping.Interval)
                        .Array("targets", plan.Scraping.Targets, target =>
                            json.Pair("service", target.Service)
                                .Pair("host", target.Host)
                                .Pair("port", target.Port)
                                .Pair("healthPath", target.HealthPath)
                                .Pair("metricsPath", target.MetricsPath)
                        )
                )
                .Object("routing", () => RoutingJson.Routing(json, plan.Routing))
                .Array("dashboards", plan.Dashboards, dashboard =>
                    json.Pair("uid", dashboard.Uid).Pair("title", dashboard.Title).Pair("folder", dashboard.Folder)
                )
                .Array("people", plan.People, person => json.Pair("id", person.Id).Pair("name", person.Name).Pair("email", person.Email))
        );
        return json.ToString();
    }

    private static void Environment(JsonText json, MonitoringEnvironment environment) =>
        json.Pair("name", environment.Name)
            .Pair("cluster", environment.Cluster)
            .Pair("scrapeInterval", environment.ScrapeInterval)
            .Pair("runbooks", environment.Links.Runbooks)
            .Pair("dashboards", environment.Links.Dashboards);
}
