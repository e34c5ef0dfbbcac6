using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FksSre.Bench.Servers;

/// <summary>A server that runs until it is disposed of, on a free port of this machine alone.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="file">The binary.</param>
    /// <param name="arguments">Made from the port it is given.</param>
    /// <param name="log">Where it writes what it has to say.</param>
    /// <param name="ready">A path that answers once it can be asked.</param>
    public static async Task<ServerProcess> StartAsync(string file, Func<int, IEnumerable<string>> arguments, string log, string ready)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", log, file, .. arguments(port)]);
        var process = Process.Start(start)!;
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}/"));
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (process.HasExited || watch.Elapsed > _patience)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"{Path.GetFileName(file)} does not run:\n{await File.ReadAllTextAsync(log)}");
            }

            try
            {
                if ((await http.GetAsync(new Uri(server.Address, ready))).IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
