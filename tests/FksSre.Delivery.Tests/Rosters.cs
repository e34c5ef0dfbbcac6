using FksSre.OnCall.Declarations;
using FksSre.Stacks.Roster;

namespace FksSre.Delivery.Tests;

/// <summary>The platform's roster, and what may become of it.</summary>
internal static class Rosters
{
    public static RosterDeclaration Now => FksRoster.Roster;

    /// <summary>Bob joins the weekly rotation, behind the owner.</summary>
    public static RosterDeclaration WithBob =>
        Rotation(
            Now with
            {
                People =
                [
                    .. Now.People,
                    new()
                    {
                        Id = "bob",
                        Name = "Bob",
                        Email = "bob@fks.invalid",
                        TimeZone = "America/Toronto",
                    },
                ],
            },
            rotation => rotation with { People = ["owner", "bob"] }
        );

    public static RosterDeclaration Rotation(RosterDeclaration roster, Func<RotationDeclaration, RotationDeclaration> change) =>
        Schedule(roster, schedule => schedule with { Rotations = [.. schedule.Rotations.Select(change)] });

    public static RosterDeclaration Schedule(RosterDeclaration roster, Func<ScheduleDeclaration, ScheduleDeclaration> change) =>
        roster with
        {
            Schedules = [.. roster.Schedules.Select(change)],
        };

    public static RosterDeclaration Policy(
        RosterDeclaration roster,
        Func<EscalationPolicyDeclaration, EscalationPolicyDeclaration> change
    ) => roster with { Policies = [.. roster.Policies.Select(change)] };
}
