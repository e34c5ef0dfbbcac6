using System.Diagnostics;

namespace FksSre.Operations.Tests.Machine;

/// <summary>Runs the scripts of containers, and sees to it each time that no password is told.</summary>
internal static class Script
{
    /// <summary>Of every server and repository: what shells, SQL, expressions and addresses take for something else.</summary>
    public const string Password = """it's "$(id)" \7 & @/:""";

    private static readonly Scratch _scripts = NewFolder();

    public static string Folder => _scripts.Path;

    public static Run Of(string name, IReadOnlyDictionary<string, string> variables)
    {
        using var process = Start(name, variables);
        return End(process);
    }

    public static Process Start(string name, IReadOnlyDictionary<string, string> variables, string shell = "sh", string before = "") =>
        before.Length == 0
            ? Run.Start(shell, [Path.Combine(Folder, name)], variables)
            : Run.Start(shell, ["-c", $"{before}; exec sh '{Path.Combine(Folder, name)}'"], variables);

    public static Run End(Process process)
    {
        var run = Run.End(process);
        Assert.DoesNotContain(Password, run.Output + run.Errors, StringComparison.Ordinal);
        return run;
    }

    /// <summary>The whole of what it says, and that it failed.</summary>
    public static void Fails(string message, Run run)
    {
        Same((message + "\n", "", 1), (run.Errors, run.Output, run.Exit));
    }

    /// <summary>What was said, what was printed and how it ended; where that is not as expected all of it is shown.</summary>
    public static void Same((string, string, int) expected, (string, string, int) actual) =>
        Assert.True(expected == actual, $"Expected {expected}\nActual   {actual}");

    public static void Succeeds(Run run) => Assert.True(run is { Exit: 0, Errors: "" }, $"It ended with {run.Exit}: {run.Errors}");

    /// <summary>The same variables with another, or with another value of one.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> variables, string name, string value)
    {
        variables[name] = value;
        return variables;
    }

    private static Scratch NewFolder()
    {
        var scripts = new Scratch();
        scripts.Scripts();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => scripts.Dispose();
        return scripts;
    }
}
