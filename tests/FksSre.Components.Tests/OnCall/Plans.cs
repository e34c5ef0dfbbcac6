using FksSre.Monitoring.Routing;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using FksSre.OnCall.Validation;
using FksSre.OnCall.Zones;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Roster;
using NodaTime;

namespace FksSre.Components.Tests.OnCall;

/// <summary>Two accounts: that of the platform as it is, on the free plan, and a paid one with something of everything.</summary>
internal static class Plans
{
    public static OnCallPlan Free { get; } = Plan(FksRoster.Roster, FksCatalogue.Services);

    public static OnCallPlan Paid { get; } =
        Plan(PaidRoster, [Service("fks_api", Tier.Critical, "fks_data"), Service("fks_data", Tier.High)]);

    /// <summary>The paid one, with hours in which somebody is at work.</summary>
    public static OnCallPlan WithSupportHours { get; } =
        Plan(
            PaidRoster with
            {
                SupportHours = new("Europe/Berlin", IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday, new(8, 30), new(17, 15)),
            },
            [Service("fks_api", Tier.Critical), Service("fks_web", Tier.Medium)]
        );

    private static RosterDeclaration PaidRoster =>
        new()
        {
            Plan = PagerDutyPlan.Professional,
            People =
            [
                new()
                {
                    Id = "ada",
                    Name = "Ada",
                    Email = "ada@fkstrading.xyz",
                    TimeZone = "Europe/Berlin",
                },
                new()
                {
                    Id = "bob",
                    Name = "Bob",
                    Email = "bob@fkstrading.xyz",
                    TimeZone = "America/Toronto",
                    IsManaged = true,
                },
            ],
            Teams = [new("platform", "Platform", ["ada", "bob"])],
            Schedules =
            [
                new()
                {
                    Id = "primary",
                    TimeZone = "Europe/Berlin",
                    Rotations =
                    [
                        new()
                        {
                            Name = "weekly",
                            People = ["ada", "bob"],
                            Start = new(2026, 1, 5, 9, 0),
                        },
                        new()
                        {
                            Name = "sundays",
                            People = ["bob"],
                            Start = new(2026, 7, 5, 0, 0),
                            Restrictions = [new Restriction.Weekly(IsoDayOfWeek.Sunday, new(8, 0), 720)],
                        },
                    ],
                    Overrides = [new("ada", new(2026, 12, 24, 9, 0), new(2026, 12, 26, 9, 0))],
                },
            ],
            Policies = [new() { Id = "fks", Steps = [StepDeclaration.Of(10, "primary"), new(15, ["primary"], ["ada", "bob"])] }],
            Ownership = Enum.GetValues<Tier>().ToDictionary(tier => tier, _ => "fks"),
        };

    private static OnCallPlan Plan(RosterDeclaration roster, IReadOnlyList<ServiceDeclaration> services)
    {
        var catalogue = CatalogueValidation.Validate(services, Cadence.Default).Value!;
        var routing = RouteDerivation.Derive(
            catalogue,
            new(new("https://events.pagerduty.com/v2/enqueue"), Discord: null, Heartbeat: null)
        );
        var legal = RosterValidation.Validate(roster).Value!;
        var zones = RegisteredZones.Check(legal, Instant.FromUtc(2026, 11, 27, 12, 0)).Value!;
        return OnCallPlan.Derive(legal, catalogue, routing.PagerDutyReceivers(), "prod", zones);
    }

    private static ServiceDeclaration Service(string id, Tier tier, params string[] dependsOn) =>
        new()
        {
            Id = id,
            Port = 8000,
            Tier = tier,
            Owner = "platform",
            DependsOn = [.. dependsOn],
            Slos = [SloDeclaration.Uptime(99m)],
        };
}
