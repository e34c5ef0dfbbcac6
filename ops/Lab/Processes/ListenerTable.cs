using System.Globalization;

namespace FksSre.Ops.Lab.Processes;

/// <summary>Linux: which process listens on which TCP port, as far as this user may see.</summary>
internal static class ListenerTable
{
    private const string Listening = "0A";

    public static IReadOnlyDictionary<int, (int Pid, string Program)> Read()
    {
        var ports = PortsByInode();
        var owners = new Dictionary<int, (int, string)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            {
                continue;
            }

            foreach (var inode in SocketsOf(folder).Where(ports.ContainsKey))
            {
                owners.TryAdd(ports[inode], (pid, NameOf(folder)));
            }
        }

        return owners;
    }

    private static Dictionary<string, int> PortsByInode()
    {
        var ports = new Dictionary<string, int>();
        foreach (var table in new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists))
        {
            foreach (var fields in File.ReadLines(table).Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                // Fields: slot, local address:port in hex, remote, state, queues, timers, retransmits, uid, timeout, inode.
                if (fields[3] == Listening)
                {
                    ports[fields[9]] = int.Parse(fields[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                }
            }
        }

        return ports;
    }

    private static IReadOnlyList<string> SocketsOf(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder + "/fd")
                    .Select(fd => new FileInfo(fd).LinkTarget)
                    .OfType<string>()
                    .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
                    .Select(target => target["socket:[".Length..^1]),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's process, or one that has just ended.
            return [];
        }
    }

    private static string NameOf(string folder)
    {
        try
        {
            return File.ReadAllText(folder + "/comm").Trim();
        }
        catch (IOException)
        {
            return "a process that has just ended";
        }
    }
}
