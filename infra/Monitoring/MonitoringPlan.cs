using System.Collections.Immutable;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Scraping;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring;

/// <summary>All that follows from a catalogue for one environment, as data. What comes after only writes it down or registers it.</summary>
public sealed record MonitoringPlan(
    MonitoringEnvironment Environment,
    Catalogue Catalogue,
    ImmutableArray<RuleFile> Rules,
    ImmutableArray<RuleTestFile> Tests,
    ScrapePlan Scraping,
    RoutingPlan Routing)
{
    public static MonitoringPlan Derive(Catalogue catalogue, MonitoringEnvironment environment)
    {
        ImmutableArray<RuleFile> rules =
        [
            .. catalogue.Services.Select(service => ServiceRules.Derive(service, environment.Links)),
            PlatformRules.Derive(catalogue, environment.Links),
        ];
        return new(
            environment,
            catalogue,
            rules,
            [.. catalogue.Services.Select(RuleTestDerivation.Derive), RuleTestDerivation.Platform(environment.Links)],
            ScrapePlan.Derive(catalogue, environment.ScrapeInterval),
            RouteDerivation.Derive(catalogue, environment.Notifications));
    }
}
