using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using FksSre.Delivery.Engine;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Engine;

/// <summary>Runs pulumi, and reads the events that it streams as they come, in bounded memory.</summary>
/// <param name="path">Where pulumi is looked for.</param>
/// <param name="folder">Of the project.</param>
internal sealed class PulumiEvents(SearchPath path, string folder)
{
    /// <summary>Makes pulumi tell each event of a preview as a line; else it tells a digest without what policies say.</summary>
    public const string Streaming = "PULUMI_ENABLE_STREAMING_JSON_PREVIEW";

    /// <summary>Of what pulumi writes beside the events: its last words are enough.</summary>
    private const int LongestError = 4_000;

    /// <summary>How long an update that is asked to end may go on with what it has begun.</summary>
    public static TimeSpan TimeToEnd { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Told of each step that begins or ends.</summary>
    public IProgress<EngineProgress>? Steps { get; init; }

    /// <summary>Set for pulumi beside what this program has.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <param name="arguments">With <c>--json</c>.</param>
    /// <param name="cancellation">Asks it to end, as ^C does; what it has begun it completes, so that no object is left half made.</param>
    /// <exception cref="OperationCanceledException">It was asked to end, and has.</exception>
    public async Task<PulumiAnswer> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (path.Find("pulumi") is not { } program)
        {
            return new PulumiAnswer.NotStarted("The command pulumi is not on the PATH.", "Install it.");
        }

        using var process = new Process { StartInfo = Start(program, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new PulumiAnswer.NotStarted($"pulumi cannot be started: {e.Message}.", $"Look at {program}.");
        }

        process.StandardInput.Close();
        try
        {
            using var late = new CancellationTokenSource();
            await using var killed = late.Token.Register(() => process.Kill(entireProcessTree: true));
            await using var asked = cancellation.Register(() =>
            {
                late.CancelAfter(TimeToEnd);
                AskToEnd(process);
            });
            // Read to the end whatever happens: one that cannot write would end in the middle of an update.
            var errors = LastErrorAsync(process.StandardError);
            var run = await EngineEvents.ReadAsync(
                LinesAsync(process.StandardOutput, CancellationToken.None),
                Steps,
                CancellationToken.None
            );
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            return new PulumiAnswer.Ended(run, process.ExitCode, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>On a terminal ^C has reached it already, and a second one would end it in the middle of what it does.</summary>
    private static void AskToEnd(Process process)
    {
        if (Console.IsInputRedirected)
        {
            ProcessSignal.Interrupt(process);
        }
    }

    private ProcessStartInfo Start(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment[Streaming] = "true";
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async IAsyncEnumerable<string> LinesAsync(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            yield return line;
        }
    }

    /// <returns>The last line that names an error; the others may hold whatever a program wrote.</returns>
    private static async Task<string> LastErrorAsync(StreamReader reader)
    {
        var last = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            last = line.TrimStart().StartsWith("error:", StringComparison.Ordinal) ? line.Trim() : last;
        }

        return last.Length <= LongestError ? last : $"{last[..LongestError]}…";
    }
}
