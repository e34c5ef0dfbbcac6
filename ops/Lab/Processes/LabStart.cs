namespace FksSre.Ops.Lab.Processes;

/// <summary>What a start came to.</summary>
public abstract record LabStart
{
    private LabStart() { }

    /// <summary>Every process is ready.</summary>
    public sealed record Ready(LabState State) : LabStart;

    /// <summary>Some process failed; those that had started were stopped again and the state file is gone.</summary>
    public sealed record RolledBack(IReadOnlyList<ChildFailure> Failures) : LabStart;
}
