using System.Diagnostics;
using System.Globalization;

namespace FksSre.Ops.Tests;

/// <summary>All test projects of the solution, several at a time; says which are done while the others still run.</summary>
internal static class TestRun
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);

    /// <summary>After so long without news a person asks whether it still runs.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(1);

    /// <param name="results">A folder that every project writes its results to when it is done.</param>
    /// <param name="filter">Which tests, as vstest writes it.</param>
    /// <param name="messages">Whether what tests say of their progress is shown; only those that last for minutes do.</param>
    /// <returns>The exit code of dotnet test.</returns>
    public static async Task<int> RunAsync(
        string root, string results, string filter, bool messages, IReadOnlyDictionary<string, string> variables, IProgress<string> progress, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["test", "FksSreInfra.sln", "-c", "Release", "--nologo", "-v", "quiet", "--logger", "trx", "--results-directory", results])
        {
            WorkingDirectory = root,
        };
        // One more than there are processors: the first of the solution starts labs and waits for them most of its time.
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"-maxcpucount:{Environment.ProcessorCount + 1}"));
        start.ArgumentList.Add("--filter");
        start.ArgumentList.Add(filter);
        foreach (var argument in messages ? ["--logger", "console;verbosity=minimal", "--", "xUnit.DiagnosticMessages=true"] : Array.Empty<string>())
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var projects = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        progress.Report($"Building and running {projects.Count} test projects");
        using var run = Process.Start(start)!;
        try
        {
            await FollowAsync(run, results, projects, progress, cancellation);
            await run.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            run.Kill(entireProcessTree: true);
            throw;
        }

        return run.ExitCode;
    }

    private static async Task FollowAsync(Process run, string results, HashSet<string> waiting, IProgress<string> progress, CancellationToken cancellation)
    {
        var (whole, news) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var known = new HashSet<string>();
        for (var ended = false; !ended;)
        {
            ended = run.HasExited;
            foreach (var (file, project) in TestResults.Ended(results, known))
            {
                known.Add(file);
                waiting.Remove(project.Name);
                progress.Report($"{project}; {waiting.Count} still to end");
                news.Restart();
            }

            if (news.Elapsed > _silence)
            {
                progress.Report($"{whole.Elapsed.TotalMinutes:0} min: {string.Join(", ", waiting.Order(StringComparer.Ordinal))} still to end");
                news.Restart();
            }

            if (!ended)
            {
                await Task.Delay(_look, cancellation);
            }
        }
    }
}
