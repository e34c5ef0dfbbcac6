using System.Collections.Concurrent;
using System.Diagnostics;

namespace FksSre.Ops.Tests;

/// <summary>All test projects of the solution, several at a time; says which have ended while the others still run.</summary>
/// <param name="root">The repository.</param>
/// <param name="results">The folder to which each project writes its results when it has ended.</param>
/// <param name="filter">Which tests, as vstest writes it.</param>
/// <param name="messages">Whether what tests say of their progress is shown at once; only those that last for minutes say any.</param>
/// <param name="variables">Of the environment in which the tests run.</param>
/// <param name="progress">Told of each project that has ended, and after a minute without news what still runs.</param>
/// <param name="dotnet">The command that builds and tests.</param>
internal sealed class TestRun(
    string root,
    string results,
    string filter,
    bool messages,
    IReadOnlyDictionary<string, string> variables,
    IProgress<string> progress,
    string dotnet = "dotnet"
)
{
    /// <summary>After so long without news a person asks whether it still runs.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(1);

    /// <summary>Its labs and its browser live by the clock: all other tests give way to it, or it would see too slow a machine.</summary>
    private const string Clocked = "FksSre.EndToEnd.Tests";

    /// <summary>They last longest, so they begin first.</summary>
    private static readonly string[] _first =
    [
        Clocked,
        "FksSre.Monitoring.Tests",
        "FksSre.Ops.Tests",
        "FksSre.Program.Tests",
        "FksSre.Stacks.Tests",
        "FksSre.Delivery.Tests",
    ];

    /// <summary>Which projects have not ended; whoever reads or reports holds it.</summary>
    private readonly SortedSet<string> _waiting = new(StringComparer.Ordinal);
    private DateTime _news = DateTime.UtcNow;

    /// <returns>Whether all was built and every project ended well.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var projects = InOrder(root);
        progress.Report("Building");
        if (await DotnetAsync(["build", "FksSreInfra.sln", "-c", "Release", "--nologo", "-v", "quiet"], cancellation) != 0)
        {
            return false;
        }

        _waiting.UnionWith(projects.Select(Name));
        Report($"Running {projects.Count} test projects");
        var exits = new ConcurrentBag<int>();
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var news = TellOfSilenceAsync(all.Token);
        // One more than there are processors, for the one that waits.
        var width = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellation };
        await Parallel.ForEachAsync(projects, width, async (project, cancel) => exits.Add(await TestAsync(project, cancel)));
        await all.CancelAsync();
        await news;
        return exits.All(exit => exit == 0);
    }

    /// <summary>The test projects of a repository, those that last longest first.</summary>
    internal static IReadOnlyList<string> InOrder(string root) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
                .OrderBy(file => Array.IndexOf(_first, Name(file)) is >= 0 and var place ? place : _first.Length)
                .ThenBy(Name, StringComparer.Ordinal),
        ];

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private async Task<int> TestAsync(string project, CancellationToken cancellation)
    {
        var file = $"{Name(project)}.trx";
        List<string> arguments = ["test", project, "-c", "Release", "--no-build", "--nologo", "-v", "quiet"];
        arguments.AddRange(["--logger", $"trx;LogFileName={file}", "--results-directory", results, "--filter", filter]);
        arguments.AddRange(messages ? ["--logger", "console;verbosity=minimal", "--", "xUnit.DiagnosticMessages=true"] : []);
        var exit = await DotnetAsync(arguments, cancellation, givesWay: Name(project) != Clocked);
        var said = ProjectResult.Read(Path.Combine(results, file))?.ToString()
            ?? $"{Name(project)}: {(exit == 0 ? "no such test" : "no result")}";
        lock (_waiting)
        {
            _waiting.Remove(Name(project));
            Report(_waiting.Count == 0 ? said : $"{said}; {_waiting.Count} still to end");
        }

        return exit;
    }

    /// <summary>Without messages what a command prints is shown when it ends: several at a time would be told apart by nobody.</summary>
    /// <param name="givesWay">Whether others that want the processor have it first.</param>
    private async Task<int> DotnetAsync(IReadOnlyList<string> arguments, CancellationToken cancellation, bool givesWay = false)
    {
        var start = givesWay ? new ProcessStartInfo("nice", ["-n", "10", dotnet, .. arguments]) : new(dotnet, arguments);
        start.WorkingDirectory = root;
        start.RedirectStandardOutput = !messages;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = messages ? "" : await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (output.Trim() is { Length: > 0 } text)
            {
                Console.Out.WriteLine(text);
            }

            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task TellOfSilenceAsync(CancellationToken cancellation)
    {
        var whole = Stopwatch.StartNew();
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            lock (_waiting)
            {
                if (DateTime.UtcNow - _news > _silence)
                {
                    Report($"{whole.Elapsed.TotalMinutes:0} min: {string.Join(", ", _waiting)} still to end");
                }
            }
        }
    }

    private void Report(string text)
    {
        progress.Report(text);
        _news = DateTime.UtcNow;
    }
}
