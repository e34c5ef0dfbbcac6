using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Stacks.Tests.Review;

/// <summary>Rosters at the edges of what is legal, by what is at an edge.</summary>
internal static class LegalRosters
{
    public static TheoryData<string> Names =>
        [
            "two people and a team",
            "people of ours",
            "working hours",
            "no loop",
            "nine loops",
            "a minute",
            "a day",
            "turns of a day",
            "turns of a year",
            "nights apart",
            "people alone",
            "a rotation that another one follows",
            "a policy and a schedule that nothing uses",
            "an override",
        ];

    public static RosterDeclaration Of(string name) =>
        name switch
        {
            "two people and a team" => Paid with { Teams = [new("platform", "Platform", ["ada", "bob"])] },
            "people of ours" => Paid with { People = [.. Paid.People.Select(person => person with { IsManaged = true })] },
            "working hours" => Paid with
            {
                SupportHours = new("Europe/Berlin", IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday, new(8, 30), new(17, 15)),
            },
            "no loop" => Policy(policy => policy with { Loops = 0 }),
            "nine loops" => Policy(policy => policy with { Loops = 9 }),
            "a minute" => Policy(policy => policy with { Steps = [StepDeclaration.Of(1, "primary"), new(1, [], ["ada"])] }),
            "a day" => Policy(policy => policy with { Steps = [StepDeclaration.Of(1440, "primary"), new(1440, [], ["ada"])] }),
            "turns of a day" => Rotation(rotation => rotation with { TurnDays = 1 }),
            "turns of a year" => Rotation(rotation => rotation with { TurnDays = 365 }),
            "nights apart" => Schedule(schedule =>
                schedule with
                {
                    Rotations =
                    [
                        .. schedule.Rotations,
                        new()
                        {
                            Name = "sundays",
                            People = ["bob"],
                            Start = new(2026, 7, 5, 0, 0),
                            Restrictions = [new Restriction.Weekly(IsoDayOfWeek.Sunday, new(8, 0), 720)],
                        },
                    ],
                }
            ),
            "a rotation that another one follows" => Schedule(schedule =>
                schedule with
                {
                    Rotations =
                    [
                        schedule.Rotations[0] with
                        {
                            Until = new(2027, 1, 4, 9, 0),
                        },
                        schedule.Rotations[0] with
                        {
                            Name = "weekly from then on",
                            Start = new(2027, 1, 4, 9, 0),
                        },
                    ],
                }
            ),
            "a policy and a schedule that nothing uses" => Paid with
            {
                Schedules = [.. Paid.Schedules, Paid.Schedules[0] with { Id = "spare" }],
                Policies = [.. Paid.Policies, Paid.Policies[0] with { Id = "spare" }],
            },
            "people alone" => Policy(policy => policy with { Steps = [new(10, [], ["ada"]), new(10, [], ["bob"])] }),
            _ => Schedule(schedule => schedule with { Overrides = [new("ada", new(2026, 12, 24, 9, 0), new(2026, 12, 26, 9, 0))] }),
        };

    private static RosterDeclaration Paid { get; } =
        new()
        {
            Plan = PagerDutyPlan.Professional,
            People = [Person("ada"), Person("bob")],
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
                    ],
                },
            ],
            Policies =
            [
                new()
                {
                    Id = "fks",
                    Steps = [StepDeclaration.Of(10, "primary"), new(15, [], ["ada", "bob"])],
                    AfterLastLoop = AfterLastLoop.Silence,
                },
            ],
            Ownership = Enum.GetValues<Tier>().ToDictionary(tier => tier, _ => "fks"),
        };

    private static PersonDeclaration Person(string id) =>
        new()
        {
            Id = id,
            Name = id,
            Email = $"{id}@fkstrading.xyz",
            TimeZone = "Europe/Berlin",
        };

    private static RosterDeclaration Policy(Func<EscalationPolicyDeclaration, EscalationPolicyDeclaration> change) =>
        Paid with
        {
            Policies = [.. Paid.Policies.Select(change)],
        };

    private static RosterDeclaration Schedule(Func<ScheduleDeclaration, ScheduleDeclaration> change) =>
        Paid with
        {
            Schedules = [.. Paid.Schedules.Select(change)],
        };

    private static RosterDeclaration Rotation(Func<RotationDeclaration, RotationDeclaration> change) =>
        Schedule(schedule => schedule with { Rotations = [.. schedule.Rotations.Select(change)] });
}
