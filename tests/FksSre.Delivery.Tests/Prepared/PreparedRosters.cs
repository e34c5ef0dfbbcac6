using FksSre.OnCall.Declarations;
using FksSre.Stacks.Roster;

namespace FksSre.Delivery.Tests.Prepared;

/// <summary>Ada and Bob, who take turns by the week; a third joins.</summary>
internal static class PreparedRosters
{
    public static RosterDeclaration Two { get; } =
        FksRoster.Roster with
        {
            People = [Person("ada", "Ada Lovelace"), Person("bob", "Bob Noyce"), Person("cyd", "Cyd Barrett")],
            Teams = [new("platform", "FKS platform", ["ada", "bob", "cyd"])],
            Schedules =
            [
                FksRoster.Roster.Schedules[0] with
                {
                    Rotations = [FksRoster.Roster.Schedules[0].Rotations[0] with { People = ["ada", "bob"] }],
                },
            ],
        };

    public static RosterDeclaration Rotation(Func<RotationDeclaration, RotationDeclaration> change) =>
        Schedule(schedule => schedule with { Rotations = [change(schedule.Rotations[0]), .. schedule.Rotations.Skip(1)] });

    public static RosterDeclaration Schedule(Func<ScheduleDeclaration, ScheduleDeclaration> change) =>
        Two with
        {
            Schedules = [change(Two.Schedules[0])],
        };

    public static RosterDeclaration Policy(Func<EscalationPolicyDeclaration, EscalationPolicyDeclaration> change) =>
        Two with
        {
            Policies = [change(Two.Policies[0])],
        };

    private static PersonDeclaration Person(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Email = $"{id}@fkstrading.xyz",
            TimeZone = "America/Toronto",
        };
}
