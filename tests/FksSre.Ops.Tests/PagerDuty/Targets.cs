using FksSre.Monitoring.Plan;
using FksSre.Monitoring.RuleTests;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using FksSre.OnCall.Validation;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Environments;
using NodaTime;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What an account should hold: two people who take turns, one behind them.</summary>
internal static class Targets
{
    /// <summary>A Friday in Ada's week; Grace follows on Monday.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 27, 12, 34, 56);

    public static readonly Catalogue Catalogue = CatalogueValidation.Validate(FksCatalogue.Services, Cadence.Default).Value!;

    /// <summary>An account that can do everything, with a service for each tier.</summary>
    public static PagerDutyPlan Everything { get; } =
        new(
            "Everything",
            int.MaxValue,
            int.MaxValue,
            int.MaxValue,
            ServiceGrain.Tier,
            PagerDutyAbilities.Teams
                | PagerDutyAbilities.AlertGrouping
                | PagerDutyAbilities.BusinessServices
                | PagerDutyAbilities.SupportHours
        );

    public static AccountTarget Of(PagerDutyPlan? plan = null, params OverrideDeclaration[] overrides) => Of(Declaration(plan, overrides));

    public static AccountTarget Of(RosterDeclaration declaration)
    {
        var roster = RosterValidation.Validate(declaration);
        Assert.DoesNotContain(roster.Findings, finding => finding.Level == ServiceLevels.Findings.FindingLevel.Error);
        var routing = MonitoringPlan.Derive(Catalogue, FksEnvironments.Prod, RuleTestScope.None, roster.Value!).Routing;
        return new(
            "prod",
            roster.Value!,
            OnCallPlan.Derive(
                roster.Value!,
                Catalogue,
                routing.PagerDutyReceivers(),
                "prod",
                OnCall.Zones.RegisteredZones.Check(roster.Value!, NodaTime.SystemClock.Instance.GetCurrentInstant()).Value!
            )
        );
    }

    public static RosterDeclaration Declaration(PagerDutyPlan? plan = null, params OverrideDeclaration[] overrides) =>
        new()
        {
            Plan = plan ?? Everything,
            People = [Person("ada"), Person("grace"), Person("edsger")],
            Teams = [new("core", "Core", ["ada", "grace", "edsger"])],
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
                            People = ["ada", "grace"],
                            Start = new LocalDateTime(2026, 1, 5, 9, 0),
                        },
                    ],
                    Overrides = overrides,
                },
            ],
            Policies =
            [
                new()
                {
                    Id = "fks",
                    Steps = [StepDeclaration.Of(7, "primary"), new(13, [], ["edsger"])],
                    Loops = 3,
                },
            ],
            Ownership = Enum.GetValues<Tier>().ToDictionary(tier => tier, _ => "fks"),
            SupportHours = new("Europe/Berlin", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, new LocalTime(9, 0), new LocalTime(17, 0)),
        };

    private static PersonDeclaration Person(string id) =>
        new()
        {
            Id = id,
            Name = char.ToUpperInvariant(id[0]) + id[1..],
            Email = $"{id}@fks.example",
            TimeZone = "Europe/Berlin",
        };
}
