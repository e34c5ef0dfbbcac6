using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Stacks.Roster;

/// <summary>Who is woken for the FKS platform. One person today, and shown as that; a second one joins by a line in each list.</summary>
public static class FksRoster
{
    private const string Owner = "owner";
    private const string Primary = "primary";
    private const string Everything = "fks";
    private const string Toronto = "America/Toronto";

    public static RosterDeclaration Roster { get; } =
        new()
        {
            People =
            [
                // The address is a placeholder of the reserved top-level domain: PagerDuty knows nobody by it until it is replaced.
                new()
                {
                    Id = Owner,
                    Name = "Platform owner",
                    Email = "owner@fks.invalid",
                    TimeZone = Toronto,
                },
            ],
            Teams = [new("platform", "FKS platform", [Owner])],
            Schedules =
            [
                new()
                {
                    Id = Primary,
                    TimeZone = Toronto,
                    Rotations =
                    [
                        new()
                        {
                            Name = "weekly",
                            People = [Owner],
                            Start = new LocalDateTime(2026, 1, 5, 9, 0),
                        },
                    ],
                },
            ],
            // After three times 15 minutes there is nobody else to tell.
            Policies =
            [
                new()
                {
                    Id = Everything,
                    Steps = [StepDeclaration.Of(15, Primary)],
                    AfterLastLoop = AfterLastLoop.Silence,
                },
            ],
            Ownership = new Dictionary<Tier, string>
            {
                [Tier.Critical] = Everything,
                [Tier.High] = Everything,
                [Tier.Medium] = Everything,
                [Tier.Low] = Everything,
            },
        };
}
