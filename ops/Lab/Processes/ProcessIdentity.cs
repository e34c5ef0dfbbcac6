namespace FksSre.Ops.Lab.Processes;

/// <summary>A process for certain: a pid alone is handed out again after its process has gone.</summary>
/// <param name="Started">When it started, as the system words it. Two processes with the same pid never share it.</param>
public sealed record ProcessIdentity(int Pid, string Started);
