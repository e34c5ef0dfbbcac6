using System.Diagnostics;

namespace FksSre.Ops.Lab.Processes;

/// <summary>
/// Starts a process in a session of its own: it outlives this command and a Ctrl-C in this terminal does not reach it.
/// The shell that becomes the process waits for a go-ahead on its standard input, which comes only after its pid is on record;
/// if this command dies before, the input closes and the shell ends. So no process ever runs that no file knows of.
/// </summary>
internal static class DetachedProcess
{
    private const string NoGoAhead = "75";

    private static readonly string Script =
        $"read -r go || exit {NoGoAhead}; log=$1; shift; exec {NewSession} \"$@\" </dev/null >\"$log\" 2>&1";

    // macOS has no setsid command, but it has perl.
    private static string NewSession => OperatingSystem.IsLinux() ? "setsid" : "perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV'";

    /// <summary>Starts the process once <paramref name="record"/> has written its identity down.</summary>
    public static async Task<ProcessIdentity> StartAsync(ChildSpec spec, string folder, string log, Action<ProcessIdentity> record)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        ProcessStartInfo start = new("/bin/sh", ["-c", Script, "sh", log, spec.File, .. spec.Arguments])
        {
            WorkingDirectory = spec.WorkingDirectory ?? folder,
            RedirectStandardInput = true,
        };
        using var shell = Process.Start(start)!;
        var identity = ProcessTable.Find(shell.Id)
            ?? throw new IOException($"{spec.Name} could not be started: the shell that starts it ended at once.");
        record(identity);
        await shell.StandardInput.WriteLineAsync("go");
        shell.StandardInput.Close();
        return identity;
    }
}
