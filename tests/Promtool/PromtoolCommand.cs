using System.Diagnostics;

namespace FksSre.Tests.Promtool;

/// <summary>The promtool that judges rules: the one in FKS_PROMTOOL, else the one on the PATH.</summary>
internal static class PromtoolCommand
{
    private const string Variable = "FKS_PROMTOOL";

    private static readonly Lazy<string> _path = new(Find);
    private static readonly Lazy<Version> _version = new(ReadVersion);

    /// <summary>Native histograms can be written in rule tests from 2.46 on.</summary>
    public static Version Version => _version.Value;

    /// <summary>Fails the test with what promtool said, where it finds anything wrong.</summary>
    public static void Accepts(IEnumerable<string> files)
    {
        var (passed, output) = Run(Path.GetTempPath(), ["check", "rules", .. files]);
        Assert.True(passed, $"promtool check rules:\n{output}");
    }

    /// <summary>Plays rule tests, and a second time those that fail.</summary>
    /// <remarks>
    /// Where a test reaches over more than a day and a half, promtool's storage makes blocks while rules are evaluated, and now and then an
    /// answer lacks samples meanwhile (prometheus#10863): with 2.42 in about one file of a hundred. What rules do wrong they do wrong
    /// twice.
    /// </remarks>
    public static (bool Passed, string Output) Test(string folder, params string[] files)
    {
        var first = Run(folder, ["test", "rules", .. files]);
        return first.Passed ? first : Run(folder, ["test", "rules", .. files]);
    }

    public static (bool Passed, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(_path.Value, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Each runs for seconds beside others that do the same: collecting its garbage less often, on one thread, is a fifth less work.
        start.Environment["GOGC"] = "400";
        start.Environment["GOMAXPROCS"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output + errors.Result);
    }

    /// <summary>Another program of the same package.</summary>
    public static string Beside(string name) => Path.Combine(Path.GetDirectoryName(_path.Value)!, name);

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names {named}, which does not exist.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(f => Path.Combine(f, "promtool")).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"promtool is not on the PATH. Install the package prometheus, or name it in {Variable}.");
    }

    private static Version ReadVersion()
    {
        var (_, text) = Run(Path.GetTempPath(), "--version");
        var number = text.Split("version ", 2)[1].Split('+', ' ', ',')[0];
        return Version.Parse(number);
    }
}
