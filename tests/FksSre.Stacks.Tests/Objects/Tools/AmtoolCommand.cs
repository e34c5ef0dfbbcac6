using System.Diagnostics;

namespace FksSre.Stacks.Tests.Objects.Tools;

/// <summary>The amtool that judges routes: the one in FKS_AMTOOL, else the one on the PATH.</summary>
internal static class AmtoolCommand
{
    private const string Variable = "FKS_AMTOOL";

    /// <summary>Older ones do not know files with the addresses of Discord and of webhooks.</summary>
    private static readonly Version _least = new(0, 27);

    private static readonly Lazy<string?> _path = new(Find);

    /// <summary>Whether there is one that knows all that our configuration says.</summary>
    public static bool IsNewEnough =>
        _path.Value is not null && Version.Parse(Run("--version").Output.Split("version ", 2)[1].Split('+', ' ', ',')[0]) >= _least;

    public static (bool Passed, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(_path.Value!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output + errors.Result);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names {named}, which does not exist.");
        }

        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(f => Path.Combine(f, "amtool"))
            .FirstOrDefault(File.Exists);
    }
}
