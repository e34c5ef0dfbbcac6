using System.Diagnostics;
using System.Globalization;

namespace FksSre.Ops.Lab.Processes;

/// <summary>The system's processes: who holds a pid right now, and since when.</summary>
public static class ProcessTable
{
    private const int FieldsBeforeStartTime = 19;

    /// <summary>Who holds the pid; null when nobody does, or only a zombie that its parent has not collected yet.</summary>
    public static ProcessIdentity? Find(int pid) => StartOf(pid) is { } started ? new ProcessIdentity(pid, started) : null;

    /// <summary>True while exactly this process runs.</summary>
    public static bool IsRunning(ProcessIdentity process) => Find(process.Pid) == process;

    private static string? StartOf(int pid) => OperatingSystem.IsLinux() ? FromProc(pid) : FromPs(pid);

    private static string? FromProc(int pid)
    {
        try
        {
            // The command name is in parentheses and may hold anything, parentheses included; the fields follow the last one.
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            // Ticks since boot repeat after a reboot; the boot's own id does not.
            return fields[0] is "Z" or "X" ? null : $"{BootId()}/{fields[FieldsBeforeStartTime]}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string BootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();

    private static string? FromPs(int pid)
    {
        ProcessStartInfo start = new("ps", ["-o", "stat=,lstart=", "-p", pid.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var ps = Process.Start(start)!;
        var line = ps.StandardOutput.ReadToEnd().Trim();
        ps.WaitForExit();
        var stateEnds = line.IndexOf(' ', StringComparison.Ordinal);
        return stateEnds < 0 || line[0] == 'Z' ? null : line[stateEnds..].Trim();
    }
}
