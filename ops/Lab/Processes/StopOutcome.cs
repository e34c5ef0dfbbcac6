namespace FksSre.Ops.Lab.Processes;

/// <summary>How a process ended when the lab was stopped.</summary>
public enum StopOutcome
{
    /// <summary>It had ended before, or a stranger has its pid now; nothing was sent.</summary>
    AlreadyGone,

    /// <summary>It ended when asked to.</summary>
    Terminated,

    /// <summary>It did not end when asked to and was killed.</summary>
    Killed,

    /// <summary>It belongs to someone else or hangs in the kernel; the state file still names it.</summary>
    StillRunning,
}
