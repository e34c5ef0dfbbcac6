namespace FksSre.Ops.Lab.Processes;

/// <summary>Where a lab keeps what it needs to survive the command that started it.</summary>
/// <param name="Path">Absolute path of the git-ignored folder.</param>
public sealed record LabFolder(string Path)
{
    public string StateFile => System.IO.Path.Combine(Path, "lab.json");

    public string LockFile => System.IO.Path.Combine(Path, "lab.lock");

    public string LogFile(string process) => System.IO.Path.Combine(Path, "logs", process + ".log");
}
