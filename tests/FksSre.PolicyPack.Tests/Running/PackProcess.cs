using System.Diagnostics;
using System.Text;
using FksSre.PolicyPack.Serving;
using FksSre.Tests;

namespace FksSre.PolicyPack.Tests.Running;

/// <summary>The program as the engine starts it: a process of its own, whose last argument is the engine's address.</summary>
internal sealed class PackProcess : IDisposable
{
    /// <summary>Puts a process between the tests and the program.</summary>
    private const string Wrapper = "\"$0\" \"$@\" & wait";

    /// <summary>
    /// Whoever runs the tests in the background hands down that ^C is ignored, and a program keeps to that. The engine does not.
    /// </summary>
    private const string WithInterrupt =
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])";

    /// <summary>Where its own project is built: beside the tests it would find what only they need.</summary>
    private static readonly string _program = InItsOwnFolder(typeof(PackServer).Assembly.Location);

    private readonly Process _process;
    private readonly Task<string> _error;

    private PackProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public static PackProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start(PythonInterpreter.Path, ["-c", WithInterrupt, _program, .. arguments], environment);

    /// <summary>As a language host's wrapper does.</summary>
    public static PackProcess StartWithin(IEnumerable<string> arguments) => Start("sh", ["-c", Wrapper, _program, .. arguments]);

    private static PackProcess Start(string command, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>What it has written to stdout when the first line is there, byte by byte as the engine reads it.</summary>
    public async Task<string> FirstLineAsync()
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (line is not [.., (byte)'\n'] && await _process.StandardOutput.BaseStream.ReadAsync(next) > 0)
        {
            line.Add(next[0]);
        }

        return Encoding.Latin1.GetString([.. line]);
    }

    public async Task<int> PortAsync() => int.Parse(await FirstLineAsync(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Only itself, not what it has started.</summary>
    public void Kill() => _process.Kill();

    /// <param name="signal">INT or TERM.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>All that it has started is gone when nobody holds its stdout and its stderr any more.</summary>
    public async Task<PackEnd> EndAsync(TimeSpan patience)
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(patience);
        await _process.WaitForExitAsync().WaitAsync(patience);
        return new(_process.ExitCode, output, await _error.WaitAsync(patience));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <param name="beside">The copy beside the tests: FOLDER/PROJECT/CONFIGURATION/FILE.</param>
    private static string InItsOwnFolder(string beside)
    {
        var configuration = Path.GetDirectoryName(beside)!;
        var projects = Path.GetDirectoryName(Path.GetDirectoryName(configuration))!;
        var name = Path.GetFileNameWithoutExtension(beside);
        return Path.Combine(projects, name, Path.GetFileName(configuration), name);
    }
}

/// <param name="ExitCode">Of whoever was started.</param>
/// <param name="Output">On stdout, behind the first line where that was asked for.</param>
/// <param name="Error">On stderr.</param>
internal sealed record PackEnd(int ExitCode, string Output, string Error);
