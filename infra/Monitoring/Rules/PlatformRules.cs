using System.Collections.Immutable;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Rules;

/// <summary>Rules about scraping and about the alerting path itself.</summary>
public static class PlatformRules
{
    public const string File = "platform";

    public static RuleFile Derive(Catalogue catalogue, AlertLinks links) => new(
        File,
        [
            new("platform:watchdog", Intervals.Fast, [WatchdogAlert.Of(links)]),
            new("platform:targets", Intervals.Display, Targets(catalogue, links)),
        ]);

    private static ImmutableArray<Rule> Targets(Catalogue catalogue, AlertLinks links) =>
        [.. catalogue.Services.Select(service => ServiceAlerts.TargetDown(service, links)).OfType<Rule>()];
}
