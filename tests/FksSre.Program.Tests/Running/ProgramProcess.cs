using System.Diagnostics;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Releases;
using FksSre.Tests;
using NodaTime;

namespace FksSre.Program.Tests.Running;

/// <summary>The program as the language host starts it where <c>runtime.options.binary</c> names it: a process of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    /// <summary>
    /// Whoever runs the tests in the background hands down that ^C is ignored, and a program keeps to that. A person's terminal does not.
    /// </summary>
    private const string WithInterrupt =
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])";

    /// <summary>
    /// Where its own project is built. Beside the tests, and beside <c>./fks</c>, lacks what ASP.NET brings to them and not to the program.
    /// </summary>
    public static readonly string Program = InItsOwnFolder(typeof(FksStack).Assembly.Location);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private readonly Task<string> _advice;

    private ProgramProcess(Process process, Task<string> advice)
    {
        _process = process;
        _advice = advice;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public static ProgramProcess Start(StackConfiguration configuration, EngineDouble engine)
    {
        var start = new ProcessStartInfo(PythonInterpreter.Path, ["-c", WithInterrupt, "dotnet", Program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in ProgramEnvironment.Of(configuration, engine))
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!, AdviceOnAsync(configuration, engine.Behaviour.IsPreview));
    }

    /// <param name="beside">The copy beside the tests: FOLDER/PROJECT/CONFIGURATION/FILE.</param>
    private static string InItsOwnFolder(string beside)
    {
        var configuration = Path.GetDirectoryName(beside)!;
        var projects = Path.GetDirectoryName(Path.GetDirectoryName(configuration))!;
        return Path.Combine(projects, Path.GetFileNameWithoutExtension(beside), Path.GetFileName(configuration), Path.GetFileName(beside));
    }

    /// <summary>What a legal configuration is told all the same; the program says it first.</summary>
    private static async Task<string> AdviceOnAsync(StackConfiguration configuration, bool isPreview)
    {
        var inputs = await ReleasedInputs.CheckAsync(new(configuration, []), SystemClock.Instance.GetCurrentInstant());
        return inputs.Value is null
            ? ""
            : string.Concat(
                inputs
                    .Findings.Concat(ReleaseObedience.Check(configuration, inputs.Value.Release!, isPreview))
                    .Where(finding => finding.Level == FindingLevel.Advice)
                    .Select(finding => $"{finding}\n")
            );
    }

    /// <summary>What is left of the program once it has ended by itself, but for the advice it gave; one that hangs is a failure.</summary>
    public async Task<ProgramResult> EndAsync(TimeSpan patience)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The program still runs after {patience}.");
        }

        var (error, advice) = (await _error, await _advice);
        return new(
            _process.ExitCode,
            await _output,
            error.StartsWith(advice, StringComparison.Ordinal) ? error[advice.Length..] : $"Without its advice: {error}"
        );
    }

    /// <param name="signal">INT or TERM.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

internal sealed record ProgramResult(int ExitCode, string Output, string Error);
