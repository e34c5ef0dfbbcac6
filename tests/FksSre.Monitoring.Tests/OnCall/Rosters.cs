using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using FksSre.OnCall.Validation;
using FksSre.OnCall.Zones;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Rosters that tests change one thing of.</summary>
internal static class Rosters
{
    public static PersonDeclaration Person(string id, string zone = "Europe/Berlin") =>
        new()
        {
            Id = id,
            Name = char.ToUpperInvariant(id[0]) + id[1..],
            Email = $"{id}@fks.example",
            TimeZone = zone,
        };

    public static RotationDeclaration Weekly(params string[] people) =>
        new()
        {
            Name = "weekly",
            People = people,
            Start = new LocalDateTime(2026, 1, 5, 9, 0),
        };

    public static RosterDeclaration Of(RotationDeclaration[] rotations, params PersonDeclaration[] people) =>
        new()
        {
            People = people,
            Schedules =
            [
                new()
                {
                    Id = "primary",
                    TimeZone = "Europe/Berlin",
                    Rotations = rotations,
                },
            ],
            Policies = [new() { Id = "fks", Steps = [StepDeclaration.Of(15, "primary")] }],
            Ownership = Enum.GetValues<Tier>().ToDictionary(tier => tier, _ => "fks"),
        };

    /// <summary>When all that has to do with now happens: a Friday, at noon in Berlin.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 27, 11, 0);

    /// <summary>As it would be registered in prod.</summary>
    public static OnCallPlan Plan(RosterDeclaration declaration, Catalogue catalogue, string environment = "prod", Instant? now = null)
    {
        var roster = Legal(declaration);
        return OnCallPlan.Derive(roster, catalogue, Catalogues.Routes(catalogue).PagerDutyReceivers(), environment, Zones(roster, now));
    }

    public static RegisteredZones Zones(Roster roster, Instant? now = null) => RegisteredZones.Check(roster, now ?? Now).Value!;

    public static Roster Legal(RosterDeclaration declaration)
    {
        var roster = RosterValidation.Validate(declaration);
        Assert.Empty(roster.Findings);
        return roster.Value!;
    }
}
