using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using FksSre.OnCall.Validation;
using FksSre.OnCall.Zones;
using FksSre.Policies.Review;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Databases;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Roster;
using NodaTime;
using OnCallRoster = FksSre.OnCall.Roster;

namespace FksSre.Stacks.Inputs;

/// <summary>All that a stack is made of, checked: its settings, what follows from the catalogue, and who is woken.</summary>
/// <param name="Settings">From the configuration.</param>
/// <param name="Plan">From the catalogue, for that configuration.</param>
/// <param name="OnCall">From the roster; null where nobody is woken through PagerDuty.</param>
public sealed record StackInputs(StackSettings Settings, MonitoringPlan Plan, OnCallPlan? OnCall)
{
    /// <summary>Who is woken, and when.</summary>
    public required OnCallRoster Roster { get; init; }

    /// <summary>What follows from each rule of <c>policies/</c>.</summary>
    public required PolicyLevels Levels { get; init; }

    /// <summary>What is backed up; null where nothing is.</summary>
    public StackBackups? Backups { get; init; }

    /// <summary>What all of this is called; null where nobody has asked for it.</summary>
    public Release? Release { get; init; }

    /// <summary>The fingerprint that the configuration says was promoted here; empty where nothing was.</summary>
    public string Promoted { get; init; } = "";

    /// <summary>The same, with its name, and with the rule that records it.</summary>
    public StackInputs Recording(Release release) => this with { Release = release, Plan = Plan.Recording(release) };

    /// <summary>
    /// Everything that is wrong with the configuration, the catalogue and the roster, at once; or a stack that can be declared.
    /// </summary>
    /// <param name="source">The configuration, or why it could not be read.</param>
    /// <param name="now">Of the deployment, or of the render: time zones have to agree from then on, and what is over is not
    /// deployed.</param>
    /// <param name="tests">Which rule tests the plan has.</param>
    public static Checked<StackInputs> Check(Checked<StackConfiguration> source, Instant now, RuleTestScope tests = RuleTestScope.None) =>
        Check(source, FksCatalogue.Services, FksRoster.Roster, now, tests);

    /// <param name="source">The configuration, or why it could not be read.</param>
    /// <param name="services">What is watched.</param>
    /// <param name="declared">Who is woken.</param>
    /// <param name="now">Of the deployment.</param>
    /// <param name="tests">Which rule tests the plan has.</param>
    public static Checked<StackInputs> Check(
        Checked<StackConfiguration> source,
        IReadOnlyList<ServiceDeclaration> services,
        RosterDeclaration declared,
        Instant now,
        RuleTestScope tests = RuleTestScope.None
    )
    {
        if (source.Value is not { } configuration)
        {
            return new(null, source.Findings);
        }

        // Beside the rest, as it needs nothing of it: a program that only starts and registers has a second processor to spare.
        var checkedRoster = Task.Run(() => RosterValidation.Validate(declared));
        var scrape = FksEnvironments.All.SingleOrDefault(e => e.Name == configuration.Stack)?.ScrapeInterval ?? Cadence.Default.Scrape;
        var catalogue = CatalogueValidation.Validate(services, Cadence.Default with { Scrape = scrape });
        var longest = services.SelectMany(service => service.Slos).Select(slo => slo.WindowDays).DefaultIfEmpty().Max();
        var settings = StackConfigurationReading.Read(configuration, TimeSpan.FromDays(longest));
        var levelFindings = new List<Finding>();
        var levels = PolicyLevelsReading.Read(configuration, levelFindings);
        var backupFindings = new List<Finding>();
        var backups = StackBackups.Check(FksDatabases.All, settings.Value, backupFindings);
        var roster = checkedRoster.GetAwaiter().GetResult();
        var (zones, account) = Account(
            roster.Value,
            settings.Value,
            isReal: !configuration.Withheld.Contains(ConfigKeys.PagerDutyToken),
            now
        );
        IReadOnlyList<Finding> findings =
        [
            .. source.Findings,
            .. settings.Findings,
            .. levelFindings,
            .. backupFindings,
            .. catalogue.Findings,
            .. roster.Findings,
            .. account,
        ];
        if (findings.Any(finding => finding.Level == FindingLevel.Error))
        {
            return new(null, findings);
        }

        var plan = MonitoringPlan.Derive(catalogue.Value!, DeployedEnvironment.Of(settings.Value!, backups), tests, roster.Value);
        // No promtool and no amtool look at what is registered, so the plan is looked at here.
        return Checked<StackInputs>.Of([.. findings, .. RoutingReview.Check(plan.Routing)], () => new(
                settings.Value!,
                plan,
                settings.Value!.Channels.PagerDuty
                    ? OnCallPlan.Derive(
                        roster.Value!,
                        catalogue.Value!,
                        plan.Routing.PagerDutyReceivers(),
                        settings.Value.Environment,
                        zones!
                    )
                    : null
            )
            {
                Roster = roster.Value!,
                Levels = levels,
                Backups = backups,
            });
    }

    /// <summary>What stands between the roster and a PagerDuty account.</summary>
    /// <param name="roster">Null where it is not legal.</param>
    /// <param name="settings">Null where they are not legal.</param>
    /// <param name="isReal">A render has a placeholder for the token: nobody is looked up then, and nothing is registered.</param>
    /// <param name="now">Of the deployment.</param>
    private static (RegisteredZones? Zones, IReadOnlyList<Finding> Findings) Account(
        OnCallRoster? roster,
        StackSettings? settings,
        bool isReal,
        Instant now
    )
    {
        if (roster is null || settings is null || !settings.Channels.PagerDuty)
        {
            return (null, []);
        }

        var zones = RegisteredZones.Check(roster, now);
        var ended = EndedDuties.Of(roster, now).Select(finding => finding with { Level = FindingLevel.Error });
        return (
            zones.Value,
            [
                .. zones.Findings,
                .. LastResort.Check(roster),
                .. isReal ? [.. RealAddresses.Check(roster), .. ended] : Array.Empty<Finding>(),
            ]
        );
    }
}
