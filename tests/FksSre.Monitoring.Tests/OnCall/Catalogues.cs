using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Catalogues that differ in tiers and dependencies only, and their routes.</summary>
internal static class Catalogues
{
    /// <summary>Every way of notification is there but the channel for tickets, so that PagerDuty takes them too.</summary>
    public static NotificationEndpoints Endpoints { get; } =
        new(new("https://events.pagerduty.com/v2/enqueue"), Discord: null, Heartbeat: null);

    public static ServiceDeclaration Service(string id, Tier tier, params string[] dependsOn) =>
        new()
        {
            Id = id,
            Port = 8000,
            Tier = tier,
            Owner = "platform",
            DependsOn = [.. dependsOn],
            Slos = [SloDeclaration.Uptime(99m)],
        };

    public static Catalogue Legal(params ServiceDeclaration[] services)
    {
        var catalogue = CatalogueValidation.Validate(services, Cadence.Default);
        return catalogue.Value ?? throw new InvalidOperationException(string.Join("\n", catalogue.Findings));
    }

    public static RoutingPlan Routes(Catalogue catalogue) => RouteDerivation.Derive(catalogue, Endpoints);
}
