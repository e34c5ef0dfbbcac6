namespace FksSre.Ops.Lab.Processes;

/// <summary>A process of the lab, before it is started.</summary>
/// <param name="Name">Unique within the lab; also the name of its log file.</param>
/// <param name="File">Absolute path of the binary.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
/// <param name="ReadyUrl">Answers 200 once the process does its work.</param>
/// <param name="WorkingDirectory">Folder it is started in; null: the lab folder.</param>
public sealed record ChildSpec(string Name, string File, IReadOnlyList<string> Arguments, Uri ReadyUrl, string? WorkingDirectory = null)
{
    /// <summary>How long it may take until it is ready. Default 30 s: a cold .NET start on a busy machine takes up to 10.</summary>
    public TimeSpan ReadyWithin { get; init; } = TimeSpan.FromSeconds(30);
}
