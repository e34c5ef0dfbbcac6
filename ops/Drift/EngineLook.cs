using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using FksSre.Delivery.Drift;
using FksSre.Delivery.Engine;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Drift;

/// <summary>Asks the engine what differs from what is there, or reads what it has said.</summary>
internal static class EngineLook
{
    private const string What = "the engine's preview with refresh";
    private const string Streaming = "PULUMI_ENABLE_STREAMING_JSON_PREVIEW";

    /// <summary>Of what pulumi writes beside the events: its last words are enough.</summary>
    private const int LongestError = 4_000;

    public static string[] Arguments(string environment) =>
        ["preview", "--json", "--refresh", "--expect-no-changes", "--non-interactive", "--stack", environment];

    /// <param name="environment">Its stack.</param>
    /// <param name="file">Of events.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<DriftReport> RecordedAsync(string environment, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return DriftReport.Missed(What, $"There is no file {file}.", "Name one that was written by pulumi preview --json.");
        }

        var run = await EngineEvents.ReadAsync(File.ReadLinesAsync(file, cancellation), cancellation);
        return EngineDrift.Of(run, exitCode: null, environment);
    }

    public static async Task<DriftReport> RunAsync(string environment, SearchPath path, string root, CancellationToken cancellation)
    {
        if (path.Find("pulumi") is not { } program)
        {
            return DriftReport.Missed(
                What,
                "The command pulumi is not on the PATH.",
                "Install it, or hand over what it says elsewhere: "
                    + $"{Streaming}=true pulumi {string.Join(' ', Arguments(environment))} > FILE, then --events FILE."
            );
        }

        ProcessStartInfo start = new(program, Arguments(environment))
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment[Streaming] = "true";
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return DriftReport.Missed(What, $"pulumi cannot be started: {e.Message}.", $"Look at {program}.");
        }

        process.StandardInput.Close();
        try
        {
            var errors = LastWordsAsync(process.StandardError, cancellation);
            var run = await EngineEvents.ReadAsync(LinesAsync(process.StandardOutput, cancellation), cancellation);
            await process.WaitForExitAsync(cancellation);
            var report = EngineDrift.Of(run, process.ExitCode, environment);
            return await errors is { Length: > 0 } said ? Explained(report, said) : report;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>What pulumi says without an event, such as that there is no such stack, belongs to what could not be looked at.</summary>
    private static DriftReport Explained(DriftReport report, string said) =>
        report with
        {
            NotLookedAt =
            [
                .. report.NotLookedAt.Select(each => each.What == What ? each with { Why = $"{each.Why} It says: {said}" } : each),
            ],
        };

    private static async IAsyncEnumerable<string> LinesAsync(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            yield return line;
        }
    }

    /// <returns>The last line that names an error; the others may hold whatever a program wrote.</returns>
    private static async Task<string> LastWordsAsync(StreamReader reader, CancellationToken cancellation)
    {
        var last = "";
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            last = line.TrimStart().StartsWith("error:", StringComparison.Ordinal) ? line.Trim() : last;
        }

        return last.Length <= LongestError ? last : $"{last[..LongestError]}…";
    }
}
