using System.Net;
using System.Net.Sockets;

namespace FksSre.Ops.Lab.Processes;

/// <summary>Looks for taken ports before anything starts, so that the message names the culprit and not a stack of logs.</summary>
public static class PortCheck
{
    /// <param name="wanted">Port by part of the lab.</param>
    /// <returns>All that are taken, in the order of their numbers.</returns>
    public static IReadOnlyList<TakenPort> Taken(IEnumerable<(string Wanted, int Port)> wanted)
    {
        var taken = wanted.Where(w => !CanListen(w.Port)).OrderBy(w => w.Port).ToList();
        if (taken.Count == 0)
        {
            return [];
        }

        var owners = OperatingSystem.IsLinux() ? ListenerTable.Read() : new Dictionary<int, (int Pid, string Program)>();
        return
        [
            .. taken.Select(t =>
                owners.TryGetValue(t.Port, out var owner)
                    ? new TakenPort(t.Port, t.Wanted, owner.Pid, owner.Program)
                    : new TakenPort(t.Port, t.Wanted, null, null)
            ),
        ];
    }

    // Trying it is the only test that knows every reason why it would fail.
    private static bool CanListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
