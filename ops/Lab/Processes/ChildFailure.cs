namespace FksSre.Ops.Lab.Processes;

/// <summary>A process that did not become ready, and its last words.</summary>
public sealed record ChildFailure(string Name, string Problem, IReadOnlyList<string> LogTail, string LogFile)
{
    public override string ToString() =>
        LogTail.Count == 0
            ? $"{Name} {Problem}. It wrote nothing to {LogFile}."
            : $"{Name} {Problem}. The end of {LogFile}:\n" + string.Join('\n', LogTail.Select(l => "  | " + l));
}
