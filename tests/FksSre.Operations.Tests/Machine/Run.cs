using System.Diagnostics;

namespace FksSre.Operations.Tests.Machine;

/// <summary>A program that was run to its end, as another user than root, whom PostgreSQL and containers refuse.</summary>
internal sealed record Run(int Exit, string Output, string Errors)
{
    public const string Nobody = "65534";

    // Far beyond what any takes, so that one that hangs is a failure and not the end of all tests.
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    public static Run Of(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables, string input = "")
    {
        using var process = Start(program, arguments, variables);
        return End(process, input);
    }

    public static Process Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        string[] user = Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", program]
            : [program];
        var start = new ProcessStartInfo(user[0], [.. user[1..], .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static Run End(Process process, string input = "")
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(_limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} does not end.");
        }

        return new Run(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Sends a signal, by the number of the process that was started and no other.</summary>
    public static void Signal(Process process, string signal) => Must("kill", [$"-{signal}", $"{process.Id}"]);

    /// <summary>Runs something that prepares or judges a test, with the tests' own rights.</summary>
    public static string Must(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var run = End(process);
        Assert.True(run.Exit == 0, $"{program} {string.Join(' ', arguments)}: {run.Errors}");
        return run.Output;
    }
}
