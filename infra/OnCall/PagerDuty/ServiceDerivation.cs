using System.Collections.Immutable;
using FksSre.OnCall.Zones;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall.PagerDuty;

/// <summary>
/// PagerDuty services: one for each service of the catalogue or one for each tier, as the account's plan has it, and one for everything
/// else.
/// </summary>
internal static class ServiceDerivation
{
    private const int AcknowledgementSeconds = 30 * 60;

    public static DerivedServices Derive(Roster roster, Catalogue catalogue, string environment, RegisteredZones zones)
    {
        // Distinct in lower case too, since PagerDuty takes names that differ in nothing else for the same.
        var names = DnsNames.Of(catalogue.Services.Select(service => service.Id));
        ImmutableArray<OnCallService> own = roster.Plan.Services switch
        {
            ServiceGrain.Service => [.. catalogue.Services.Select(service => Of(service, names[service.Id], roster, environment, zones))],
            _ =>
            [
                .. catalogue
                    .Services.Select(service => service.Tier)
                    .Distinct()
                    .OrderDescending()
                    .Select(tier => Of(tier, roster, environment, zones)),
            ],
        };
        var ids = catalogue.Services.ToImmutableDictionary(
            service => service.Id,
            service => roster.Plan.Services == ServiceGrain.Service ? IdOf(names[service.Id]) : IdOf(service.Tier)
        );
        return new(own, Other(roster, environment, zones), ids);
    }

    private static string IdOf(string name) => $"service-{name}";

    private static string IdOf(Tier tier) => $"tier-{tier.ToString().ToLowerInvariant()}";

    private static OnCallService Of(Service service, string name, Roster roster, string environment, RegisteredZones zones) =>
        Of(IdOf(name), name, $"{name} in {environment}: {service.Tier} tier.", service.Tier, roster, environment, zones);

    private static OnCallService Of(Tier tier, Roster roster, string environment, RegisteredZones zones) =>
        Of(IdOf(tier), PagerDutyNames.OfTier(tier), $"The services of the {tier} tier in {environment}.", tier, roster, environment, zones);

    /// <summary>What names no service may be about any of them, so it goes where the most important ones go.</summary>
    private static OnCallService Other(Roster roster, string environment, RegisteredZones zones) =>
        Of(
            "platform",
            PagerDutyNames.Platform,
            $"What is about no single service in {environment}: the monitoring itself, above all.",
            Tier.Critical,
            roster,
            environment,
            zones
        );

    private static OnCallService Of(
        string id,
        string name,
        string description,
        Tier tier,
        Roster roster,
        string environment,
        RegisteredZones zones
    ) =>
        new(
            id,
            PagerDutyNames.In(environment, name),
            description,
            roster.Ownership[tier].Id,
            AcknowledgementSeconds,
            GroupingDerivation.Derive(roster.Plan, PagerDutyNames.In(environment, name))
        )
        {
            Hours = HoursDerivation.Derive(roster, tier, zones),
        };
}
