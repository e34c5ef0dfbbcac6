using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>Services and their SLOs, with what is derived from each objective.</summary>
internal static class CatalogueJson
{
    public static void Service(JsonText json, Service service) =>
        json.Pair("id", service.Id)
            .Pair("port", service.Endpoint?.Port)
            .Pair("healthPath", service.Endpoint?.HealthPath)
            .Pair("metricsPath", service.Endpoint?.MetricsPath)
            .Pair("tier", service.Tier.ToString().ToLowerInvariant())
            .Pair("owner", service.Owner)
            .Pair("dialect", service.Dialect?.Name)
            .Pair("errorRatioLimit", service.ErrorRatioLimit)
            .Strings("dependsOn", service.DependsOn)
            .Strings("vitalDependencies", service.VitalDependencies)
            .Array("errorBudgetPolicy", ErrorBudgetPolicy.Of(service.Tier).Steps, step =>
                json.Pair("leftPercent", step.LeftPercent).Pair("done", step.Done).Flag("holdsLoosening", step.HoldsLoosening)
            )
            .Array("slos", service.Slos, slo => Slo(json, slo));

    private static void Slo(JsonText json, Slo slo) =>
        json.Pair("id", slo.Id)
            .Object("sli", () => Sli(json, slo.Sli))
            .Pair("objective", slo.Objective.Ratio)
            .Pair("windowDays", slo.Window.Days)
            .Pair("budget", slo.Objective.Budget.Ratio)
            .Pair("owner", slo.Owner)
            .Pair("runbook", slo.Runbook)
            .Pair("description", slo.Description)
            .Pair("minimumBadEvents", slo.Policy.MinimumBadEvents)
            .Pair("atRiskBelow", slo.Policy.AtRiskBelow.Ratio)
            .Pair("projectedWithin", slo.Policy.ProjectedWithin.Ratio)
            .Array("tiers", slo.Policy.Tiers, tier => Tier(json, tier, slo));

    private static void Tier(JsonText json, AlertTier tier, Slo slo)
    {
        var rate = tier.Window.BurnRate(slo.Window);
        json.Pair("name", tier.Name)
            .Pair("severity", SeverityLabel.Of(tier.Severity))
            .Pair("budgetShare", tier.Window.Share.Ratio)
            .Pair("long", tier.Window.Long)
            .Pair("short", tier.Window.Short)
            .Pair("burnRate", rate.Factor)
            .Pair("errorRatio", rate.ErrorRatio(slo.Objective.Budget));
    }

    private static void Sli(JsonText json, Sli sli)
    {
        json.Pair("name", sli.Name);
        _ = sli.Match(
            availability: x => json.Pair("kind", "availability").Pair("bad", Text(x.Bad)).Pair("total", Text(x.Total)),
            goodAvailability: x => json.Pair("kind", "availability").Pair("good", Text(x.Good)).Pair("total", Text(x.Total)),
            latency: x => json.Pair("kind", "latency").Pair("histogram", Text(x.Duration)).Pair("withinSeconds", x.Within),
            nativeLatency: x => json.Pair("kind", "nativeLatency").Pair("histogram", Text(x.Duration)).Pair("withinSeconds", x.Within),
            uptime: x => json.Pair("kind", "uptime").Pair("probe", Text(x.Probe)),
            rawRatio: x => json.Pair("kind", "rawRatio").Pair("errorRatio", x.ErrorRatio.Text)
        );
    }

    private static string Text(EventSource source) => source.Match(counter: c => Text(c.Series), query: q => q.Text);

    private static string Text(Selector selector) => Prom.Instant(selector).ToString();
}
