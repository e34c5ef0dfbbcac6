using FksSre.Monitoring.Plan;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Commands;

/// <summary>From the name of an environment to its plan.</summary>
internal static class Plans
{
    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static MonitoringPlan? Derive(Screen screen, MonitoringEnvironment environment, RuleTestScope tests = RuleTestScope.Live)
    {
        var cadence = Cadence.Default with { Scrape = environment.ScrapeInterval };
        var catalogue = CatalogueValidation.Validate(FksCatalogue.Services, cadence);
        FindingsReport.Print(screen, catalogue.Findings);
        return catalogue.Value is null || Rosters.Read(screen) is not { } roster
            ? null
            : MonitoringPlan.Derive(catalogue.Value, environment, tests, roster);
    }

    public static MonitoringEnvironment Environment(string name) => FksEnvironments.All.Single(e => e.Name == name);
}
