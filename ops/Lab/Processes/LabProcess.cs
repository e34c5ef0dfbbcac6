namespace FksSre.Ops.Lab.Processes;

/// <summary>A process that was started, as the state file remembers it.</summary>
public sealed record LabProcess(string Name, ProcessIdentity Identity, string LogFile, Uri ReadyUrl);
