using System.CommandLine;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Ends the lab.</summary>
internal static class DownCommand
{
    public static Command Create(Screen screen)
    {
        var command = new Command("down", "Stop the lab. Nothing of it keeps running or listening.");
        command.SetAction((_, _) => RunAsync(screen));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen)
    {
        using var lab = new LabContext();
        using var held = LabLock.TryTake(lab.Folder);
        if (held is null)
        {
            return screen.Fail("Another ./fks up or ./fks down is at work on this lab.", "Wait until it has ended, then run this again.");
        }

        if (new LabStateFile(lab.Folder).Load() is not { } state)
        {
            screen.Line("No lab is running.");
            return ExitCode.Ok;
        }

        var outcomes = await lab.Supervisor.StopAsync(state);
        var left = outcomes.Where(o => o.Outcome == StopOutcome.StillRunning).ToList();
        foreach (var (process, _) in left)
        {
            screen.Error($"{process.Name} (pid {process.Identity.Pid}) does not end.");
        }

        if (left.Count > 0)
        {
            return screen.Fail("The lab is not wholly down.", "End the processes named above yourself, then run ./fks down again.");
        }

        screen.Line($"The lab is down: {outcomes.Count(o => o.Outcome != StopOutcome.AlreadyGone)} processes stopped.");
        return ExitCode.Ok;
    }
}
