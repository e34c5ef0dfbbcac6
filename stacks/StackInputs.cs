using FksSre.Monitoring;
using FksSre.Monitoring.OnCall.PagerDuty;
using FksSre.Monitoring.OnCall.Validation;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Roster;

namespace FksSre.Stacks;

/// <summary>All that a stack is made of, checked: its settings, what follows from the catalogue, and who is woken.</summary>
/// <param name="Settings">From the configuration.</param>
/// <param name="Plan">From the catalogue, for that configuration.</param>
/// <param name="OnCall">From the roster; null where nobody is woken through PagerDuty.</param>
public sealed record StackInputs(StackSettings Settings, MonitoringPlan Plan, OnCallPlan? OnCall)
{
    /// <summary>Everything that is wrong with the configuration, the catalogue and the roster, at once; or a stack that can be declared.</summary>
    /// <param name="source">The configuration, or why it could not be read.</param>
    /// <param name="tests">Which rule tests the plan has.</param>
    public static Checked<StackInputs> Check(Checked<StackConfiguration> source, RuleTestScope tests = RuleTestScope.None)
    {
        if (source.Value is not { } configuration)
        {
            return new(null, source.Findings);
        }

        // Beside the rest, as it needs nothing of it: a program that only starts and registers has a second processor to spare.
        var checkedRoster = Task.Run(() => RosterValidation.Validate(FksRoster.Roster));
        var scrape = FksEnvironments.All.SingleOrDefault(e => e.Name == configuration.Stack)?.ScrapeInterval ?? Cadence.Default.Scrape;
        var catalogue = CatalogueValidation.Validate(FksCatalogue.Services, Cadence.Default with { Scrape = scrape });
        var longest = FksCatalogue.Services.SelectMany(service => service.Slos).Select(slo => slo.WindowDays).DefaultIfEmpty().Max();
        var settings = StackConfigurationReading.Read(configuration, TimeSpan.FromDays(longest));
        var roster = checkedRoster.GetAwaiter().GetResult();
        // Asked only where a real account will be asked too: a render has a placeholder for the token.
        var wakes = settings.Value?.Channels.PagerDuty == true && !configuration.Withheld.Contains(ConfigKeys.PagerDutyToken);
        var addresses = wakes && roster.Value is not null ? RealAddresses.Check(roster.Value) : [];
        IReadOnlyList<Finding> findings = [.. source.Findings, .. settings.Findings, .. catalogue.Findings, .. roster.Findings, .. addresses];
        if (findings.Any(finding => finding.Level == FindingLevel.Error))
        {
            return new(null, findings);
        }

        var plan = MonitoringPlan.Derive(catalogue.Value!, DeployedEnvironment.Of(settings.Value!), tests, roster.Value);
        // No promtool and no amtool look at what is registered, so the plan is looked at here.
        return Checked<StackInputs>.Of(
            [.. findings, .. RoutingReview.Check(plan.Routing)],
            () => new(
                settings.Value!,
                plan,
                settings.Value!.Channels.PagerDuty ? OnCallPlan.Derive(roster.Value!, catalogue.Value!, plan.Routing, settings.Value.Environment) : null));
    }
}
