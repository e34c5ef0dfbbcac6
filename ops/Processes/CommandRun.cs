using System.ComponentModel;
using System.Diagnostics;

namespace FksSre.Ops.Processes;

/// <summary>One short-lived command, run to its end without a shell and without a terminal.</summary>
/// <param name="ExitCode">The exit code, or -1 when the command could not be started or took too long.</param>
/// <param name="Output">Standard output followed by standard error.</param>
public sealed record CommandRun(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line that says something: usually the reason of a failure.</summary>
    public string LastLine =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no output";

    /// <summary>Runs a command; a cancellation kills it with all its children.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Handed over as they are.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancel">Ends it before.</param>
    /// <param name="environment">Set beside what this program has; default: nothing.</param>
    public static async Task<CommandRun> RunAsync(
        string file,
        IReadOnlyList<string> arguments,
        string workingDirectory,
        TimeSpan limit,
        CancellationToken cancel,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        ProcessStartInfo start = new(file, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new CommandRun(-1, e.Message);
        }

        process.StandardInput.Close();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limited.Token);
            var error = process.StandardError.ReadToEndAsync(limited.Token);
            await process.WaitForExitAsync(limited.Token);
            return new CommandRun(process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return new CommandRun(-1, $"{Path.GetFileName(file)} gave no answer within {limit.TotalSeconds:0} s");
        }
    }
}
