namespace FksSre.Ops.Lab.Processes;

/// <summary>What has become of a process in the state file.</summary>
public enum ProcessState
{
    Running,

    /// <summary>It has ended.</summary>
    Gone,

    /// <summary>It has ended and a stranger now has its pid: leave that one alone.</summary>
    Reused,
}
