using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Rules;

/// <summary>Rules about scraping and about the alerting path itself.</summary>
public static class PlatformRules
{
    /// <summary>The name of the rule file, which no service may take for its id.</summary>
    public const string File = ReservedIds.Platform;

    /// <summary>Targets and outages of every service, and the two heartbeats; the second only where a service is probed.</summary>
    public static RuleFile Derive(Catalogue catalogue, AlertLinks links) =>
        new(
            File,
            [
                new("platform:watchdog", Intervals.Fast, [Watchdog(links), .. FreshnessAlert.Of(catalogue, links)]),
                .. Some(new RuleGroup("platform:down", Intervals.Down, [.. DownSignals.Of(catalogue, links)])),
                new("platform:targets", Intervals.Display, Targets(catalogue, links)),
            ]
        );

    private static ImmutableArray<RuleGroup> Some(RuleGroup group) => group.Rules.IsEmpty ? [] : [group];

    private static ImmutableArray<Rule> Targets(Catalogue catalogue, AlertLinks links) =>
        [
            .. from service in catalogue.Services
            let down = ServiceAlerts.TargetDown(service, links)
            where down is not null
            select HeldBack.Of(service, down, catalogue),
        ];

    /// <summary>Always fires. Whoever expects it hears by its absence that alerts no longer arrive.</summary>
    private static AlertRule Watchdog(AlertLinks links) =>
        new(
            AlertNames.Watchdog,
            Prom.Vector(1m),
            For: TimeSpan.Zero,
            KeepFiringFor: TimeSpan.Zero,
            AlertText.Sorted((LabelNames.Severity, SeverityLabel.None)),
            AlertText.Annotations(
                "The alerting path works",
                "This alert always fires. If it stops arriving, Prometheus, Alertmanager or the way between them is broken.",
                links.Runbook("docs/runbooks/watchdog.md"),
                links.Dashboards
            )
        );
}
