using System.Runtime.InteropServices;

namespace FksSre.Ops.Lab.Processes;

/// <summary>Signals, sent to one verified process and to nobody else.</summary>
internal static class ProcessSignal
{
    private const int Interrupted = 2;
    private const int Kill = 9;
    private const int Term = 15;

    /// <summary>Asks the process to end.</summary>
    public static void Terminate(ProcessIdentity process) => Send(process, Term);

    /// <summary>Ends the process without asking.</summary>
    public static void KillNow(ProcessIdentity process) => Send(process, Kill);

    /// <summary>Asks a child to end as ^C does: one that changes something completes what it has begun.</summary>
    public static void Interrupt(System.Diagnostics.Process child)
    {
        // Its number is nobody else's before it is waited for.
        if (!child.HasExited)
        {
            _ = SendSignal(child.Id, Interrupted);
        }
    }

    private static void Send(ProcessIdentity process, int signal)
    {
        if (ProcessTable.IsRunning(process))
        {
            // Failing means that it has just gone; the caller looks again anyway.
            _ = SendSignal(process.Pid, signal);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int pid, int signal);
}
