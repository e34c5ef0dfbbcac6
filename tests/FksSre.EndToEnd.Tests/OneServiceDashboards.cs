using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Files;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Inputs;

namespace FksSre.EndToEnd.Tests;

/// <summary>The dashboards of a catalogue that holds one service with one SLO of 99.7 %.</summary>
internal static class OneServiceDashboards
{
    /// <param name="folder">Where they are rendered to.</param>
    /// <param name="service">Its id.</param>
    /// <param name="slo">The id of its SLO.</param>
    public static void Render(string folder, string service, string slo)
    {
        var declared = new ServiceDeclaration
        {
            Id = service,
            Port = 8_111,
            Tier = Tier.High,
            Owner = "team-seven",
            Dialect = HttpDialects.Fks,
            Slos = [SloDeclaration.Availability(99.7m) with { Id = slo }],
        };
        var catalogue = CatalogueValidation.Validate([declared], Cadence.Default).Value!;
        var plan = MonitoringPlan.Derive(catalogue, FksEnvironments.All[0], RuleTestScope.None);
        Assert.Null(
            OutputFolder.Write(
                folder,
                "dashboards",
                PlanRendering.Render(plan, ClusterAddresses.Of(plan.Scraping, "fks-monitoring", "fks", alertmanagers: 1))
            )
        );
    }
}
