using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FksSre.Ops.Lab.Tools;

namespace FksSre.EndToEnd.Tests.Pager;

/// <summary>A real server on a free port of its own that can be stopped, killed, frozen and started again.</summary>
internal sealed class ServerProcess(Tool tool, string folder, IReadOnlyList<string> arguments, HttpClient http) : IDisposable
{
    private readonly StringBuilder _log = new();
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <param name="more">Arguments of this start alone.</param>
    public async Task StartAsync(params IEnumerable<string> more)
    {
        _process?.Dispose();
        var start = new ProcessStartInfo(
            tool.Path,
            [.. tool.Arguments, .. arguments, .. more, $"--web.listen-address=127.0.0.1:{Address.Port}", "--log.level=warn"]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var i = 0; i < 200; i++)
        {
            if (_process.HasExited || await IsReadyAsync())
            {
                break;
            }

            await Task.Delay(100);
        }

        Assert.True(!_process.HasExited && await IsReadyAsync(), $"{tool.Path} did not start:\n{Log}");
    }

    /// <summary>All that it said.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>As the kernel does when memory runs out: nothing is written down any more.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As Kubernetes does: it may write down what it knows.</summary>
    public async Task StopAsync()
    {
        Signal("TERM");
        await _process!.WaitForExitAsync();
    }

    /// <param name="name">Without SIG, e.g. STOP or CONT.</param>
    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/kill", [$"-{name}", $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "-/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
