using System.Collections.Immutable;
using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Scraping;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Plan;

/// <summary>All that follows from a catalogue for one environment, as data. What comes after only writes it down or registers it.</summary>
public sealed record MonitoringPlan(
    MonitoringEnvironment Environment,
    Catalogue Catalogue,
    ImmutableArray<RuleFile> Rules,
    ImmutableArray<RuleTestFile> Tests,
    ScrapePlan Scraping,
    RoutingPlan Routing,
    ImmutableArray<Dashboard> Dashboards
)
{
    /// <summary>Who may be told; nobody without a roster.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>The same catalogue and environment give the same plan, to the byte. Without a roster the dashboards name nobody.</summary>
    public static MonitoringPlan Derive(
        Catalogue catalogue,
        MonitoringEnvironment environment,
        RuleTestScope tests = RuleTestScope.All,
        Roster? roster = null
    )
    {
        // Neither needs the other, and a start of the program has little else to do on a second processor.
        var dashboards = Task.Run(() => DashboardDerivation.Derive(catalogue, environment.Links, roster));
        var services = catalogue
            .Services.Select(service => (service, rules: HeldBack.Of(service, ServiceRules.Derive(service, environment.Links), catalogue)))
            .ToList();
        return new(
            environment,
            catalogue,
            [
                .. services.Select(s => s.rules),
                PlatformRules.Derive(catalogue, environment.Links),
                .. Some(LongTermStorageRules.Derive(environment.LongTerm, environment.Links)),
                .. Some(ScheduledJobRules.Derive(environment.ScheduledJobs, environment.Links)),
            ],
            tests == RuleTestScope.None
                ? []
                :
                [
                    .. services.SelectMany(s =>
                        RuleTestDerivation
                            .Derive(s.service, s.rules, tests)
                            .Concat(Some(HeldBackTests.Derive(s.service, s.rules, catalogue)))
                    ),
                    PlatformTests.Derive(catalogue),
                    .. Some(LongTermStorageTests.Derive(environment.LongTerm)),
                    .. Some(ScheduledJobTests.Derive(environment.ScheduledJobs)),
                ],
            ScrapePlan.Derive(catalogue, environment.ScrapeInterval),
            RouteDerivation.Derive(catalogue, environment.Notifications, environment.Tickets),
            dashboards.GetAwaiter().GetResult()
        )
        {
            // In an order that does not depend on who wrote whom first.
            People = [.. (roster?.People ?? []).OrderBy(person => person.Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>The same plan, with the rule that records which release it is, and its test where there are tests.</summary>
    public MonitoringPlan Recording(Release release) =>
        this with
        {
            Rules =
            [
                .. Rules.Select(file =>
                    file.Name == PlatformRules.File ? file with { Groups = file.Groups.Add(ReleaseRule.Group(release)) } : file
                ),
            ],
            Tests =
            [
                .. Tests.Select(file =>
                    file.RuleFile == PlatformRules.File ? file with { Tests = file.Tests.Add(ReleaseTest.Of(release)) } : file
                ),
            ],
        };

    private static IEnumerable<T> Some<T>(T? one)
        where T : class => one is null ? [] : [one];
}
