namespace FksSre.Ops.Lab.Processes;

/// <summary>Compares a state file with the processes that really run.</summary>
public static class LabInspection
{
    public static ProcessState StateOf(ProcessIdentity process) =>
        ProcessTable.Find(process.Pid) switch
        {
            null => ProcessState.Gone,
            var holder when holder == process => ProcessState.Running,
            _ => ProcessState.Reused,
        };

    /// <summary>The lab's processes that still run; none of them: the state is a leftover that may be deleted.</summary>
    public static IReadOnlyList<LabProcess> Running(LabState state) =>
        [.. state.Processes.Where(p => StateOf(p.Identity) == ProcessState.Running)];
}
