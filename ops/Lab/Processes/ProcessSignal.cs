using System.Runtime.InteropServices;

namespace FksSre.Ops.Lab.Processes;

/// <summary>Signals, sent to one verified process and to nobody else.</summary>
internal static class ProcessSignal
{
    private const int Kill = 9;
    private const int Term = 15;

    /// <summary>Asks the process to end.</summary>
    public static void Terminate(ProcessIdentity process) => Send(process, Term);

    /// <summary>Ends the process without asking.</summary>
    public static void KillNow(ProcessIdentity process) => Send(process, Kill);

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
