namespace FksSre.Ops.Lab.Processes;

/// <summary>Ends processes of a lab: asks, waits, insists. Only processes whose start time matches are touched.</summary>
internal sealed class LabStop(TimeProvider clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AfterKill = TimeSpan.FromSeconds(2);

    /// <param name="grace">How long a process may take to end by itself.</param>
    public async Task<StopOutcome> StopAsync(ProcessIdentity process, TimeSpan grace)
    {
        if (!ProcessTable.IsRunning(process))
        {
            return StopOutcome.AlreadyGone;
        }

        ProcessSignal.Terminate(process);
        if (await EndsAsync(process, grace))
        {
            return StopOutcome.Terminated;
        }

        ProcessSignal.KillNow(process);
        return await EndsAsync(process, AfterKill) ? StopOutcome.Killed : StopOutcome.StillRunning;
    }

    // Not cancellable on purpose: a half-stopped lab is what stopping is there to prevent.
    private async Task<bool> EndsAsync(ProcessIdentity process, TimeSpan limit)
    {
        var start = clock.GetTimestamp();
        while (ProcessTable.IsRunning(process))
        {
            if (clock.GetElapsedTime(start) > limit)
            {
                return false;
            }

            await Task.Delay(Poll, clock);
        }

        return true;
    }
}
