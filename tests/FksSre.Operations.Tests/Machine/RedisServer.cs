using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace FksSre.Operations.Tests.Machine;

/// <summary>A Redis of its own on a free port, with a user for backups.</summary>
public sealed class RedisServer : IDisposable
{
    private readonly Scratch _folder = new();
    private readonly Process _server;
    private readonly int _port;

    public RedisServer()
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        // An ACL's password cannot hold a blank in a file, so it is given by its hash.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Password)));
        _folder.Write(
            "redis.conf",
            $"""
            bind 127.0.0.1
            port {_port}
            dir {_folder.Path}
            save ""
            user default on #{hash} ~* +@all
            user fks-backup on #{hash} +psync +replconf +ping +sync
            repl-diskless-sync-delay 0

            """
        );
        _server = Run.Start(Program.Redis, [_folder.File("redis.conf")], new Dictionary<string, string>());
        Assert.True(
            SpinWait.SpinUntil(() => Client("ping\n").Output.StartsWith("PONG", StringComparison.Ordinal), TimeSpan.FromSeconds(30)),
            "Redis does not answer."
        );
        var commands = Enumerable.Range(0, 41).Select(i => $"set k{i} v{i}").Append("select 3\nset a b\nset t x ex 1000\nhset h a b\n");
        Client(string.Join('\n', commands));
    }

    internal Dictionary<string, string> Variables(Scratch scratch) =>
        new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{Path.GetDirectoryName(Program.Redis)}:/usr/bin:/bin",
            ["FKS_REDIS_HOST"] = "127.0.0.1",
            ["FKS_REDIS_PORT"] = $"{_port}",
            ["FKS_REDIS_USER"] = "fks-backup",
            ["REDISCLI_AUTH"] = Script.Password,
            ["FKS_DATABASE"] = "shop",
            ["FKS_SCRATCH"] = scratch.Path,
        };

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _folder.Dispose();
    }

    private Run Client(string commands) =>
        Run.Of(
            Path.Combine(Path.GetDirectoryName(Program.Redis)!, "redis-cli"),
            ["-p", $"{_port}"],
            new Dictionary<string, string> { ["REDISCLI_AUTH"] = Script.Password },
            commands
        );
}
