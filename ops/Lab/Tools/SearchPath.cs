namespace FksSre.Ops.Lab.Tools;

/// <summary>The folders commands are looked for in, as the shell would.</summary>
public sealed record SearchPath(IReadOnlyList<string> Folders)
{
    public static SearchPath OfThisProcess() =>
        new((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Absolute path of the first executable of that name; null when there is none.</summary>
    public string? Find(string command) =>
        Folders.Select(folder => Path.GetFullPath(Path.Combine(folder, command))).FirstOrDefault(IsExecutable);

    private static bool IsExecutable(string path) =>
        File.Exists(path)
        && (
            OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0
        );
}
