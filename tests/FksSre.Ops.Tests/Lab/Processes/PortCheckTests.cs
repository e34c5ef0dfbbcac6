using System.Net;
using System.Net.Sockets;
using FksSre.Ops.Lab.Processes;

namespace FksSre.Ops.Tests.Lab.Processes;

public class PortCheckTests
{
    [Fact]
    public void Taken_port_is_reported_with_its_owner_and_a_remedy()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var program = File.ReadAllText("/proc/self/comm").Trim();

        var taken = Assert.Single(PortCheck.Taken([("Prometheus", port)]));

        Assert.Equal($"Port {port} (Prometheus) is taken by {program} (pid {Environment.ProcessId}).", taken.Problem);
        Assert.Equal(
            $"Look at it with: ps -fp {Environment.ProcessId}. If it is yours and not needed: kill {Environment.ProcessId}.",
            taken.Remedy
        );
    }

    [Fact]
    public void Port_of_a_stranger_is_reported_with_the_way_to_find_out()
    {
        var taken = new TakenPort(9090, "Prometheus", null, null);

        Assert.Equal("Port 9090 (Prometheus) is taken by a process this user cannot look at.", taken.Problem);
        Assert.Equal(
            "See who has it with: sudo ss -ltnp 'sport = :9090' (macOS: sudo lsof -nP -iTCP:9090 -sTCP:LISTEN), and end it.",
            taken.Remedy
        );
    }

    [Fact]
    public void Free_port_is_not_reported()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Empty(PortCheck.Taken([("Prometheus", port)]));
    }
}
