using System.CommandLine;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Everything about who is woken.</summary>
internal static class OnCallCommand
{
    public static Command Create(Screen screen, TimeProvider clock) =>
        new(
            "oncall",
            "Show who is on call, prove that every page reaches somebody at every minute, and ask PagerDuty whether it does the same."
        )
        {
            OnCallShowCommand.Create(screen, clock),
            OnCallWhoCommand.Create(screen, clock),
            OnCallCheckCommand.Create(screen, clock),
            OnCallPreflightCommand.Create(screen, clock),
            OnCallVerifyCommand.Create(screen, clock),
        };
}
