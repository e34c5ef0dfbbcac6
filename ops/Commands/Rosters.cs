using FksSre.OnCall;
using FksSre.OnCall.Validation;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Roster;

namespace FksSre.Ops.Commands;

/// <summary>The roster behind an environment's pages.</summary>
internal static class Rosters
{
    /// <returns>Null where findings stand in the way; they have been printed.</returns>
    public static Roster? Read(Screen screen)
    {
        var roster = RosterValidation.Validate(FksRoster.Roster);
        FindingsReport.Print(screen, roster.Findings);
        return roster.Value;
    }

    /// <summary>One roster for all environments; only production wakes those who stand in it.</summary>
    public static void SayWhoIsWoken(Screen screen, string environment)
    {
        if (environment != FksEnvironments.Prod.Name)
        {
            screen.Error(
                $"{environment} wakes nobody: its pages end in a sink. This is who would be woken in {FksEnvironments.Prod.Name}."
            );
        }
    }
}
