using System.CommandLine;
using System.Diagnostics;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests;

namespace FksSre.Ops.Commands;

/// <summary>Runs all tests, with the real tools they ask for, and adds up what they say.</summary>
internal static class TestCommand
{
    public static Command Create(Screen screen)
    {
        var filter = new Option<string?>("--filter") { Description = "Only tests whose full name contains this." };
        var command = new Command("test", "Run all tests of this repository, with real Prometheus and Alertmanager binaries.") { filter };
        command.SetAction((parsed, cancellation) => RunAsync(screen, parsed.GetValue(filter), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string? filter, CancellationToken cancellation)
    {
        using var lab = new LabContext();
        var lookup = await lab.Tools.LocateAsync(ToolLocator.ForLab, new Progress(screen), cancellation);
        if (lookup is not ToolLookup.Found { Tools: var tools })
        {
            return MissingTools.Report(screen, lookup);
        }

        var results = Path.Combine(lab.Root, ".fks", "test-results");
        if (Directory.Exists(results))
        {
            Directory.Delete(results, recursive: true);
        }

        if (await NodePackages.InstallAsync(lab.Root, new Progress(screen), cancellation) is { } problem)
        {
            return screen.Fail(problem, "Install Node.js 20 or newer with npm; the tests compare our SDK with Pulumi's own for Node, and dashboards with Grafana's types.");
        }

        var exit = await DotnetTestAsync(lab.Root, results, filter, tools, cancellation);
        if (!Directory.Exists(results))
        {
            return screen.Fail("No test was run.", "Read what is written above: it does not build, or no test has that name.");
        }

        var counted = TestResults.Read(results);
        screen.Line(counted.ToString());
        return exit == 0 && counted.Failed == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static async Task<int> DotnetTestAsync(string root, string results, string? filter, ToolSet tools, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["test", "FksSreInfra.sln", "-c", "Release", "--nologo", "-v", "quiet", "--logger", "trx", "--results-directory", results])
        {
            WorkingDirectory = root,
        };
        if (filter is not null)
        {
            start.ArgumentList.Add("--filter");
            start.ArgumentList.Add($"FullyQualifiedName~{filter}");
        }

        start.Environment["FKS_PROMTOOL"] = tools[ToolName.Promtool].Path;
        start.Environment["FKS_ALERTMANAGER"] = tools[ToolName.Alertmanager].Path;
        start.Environment["FKS_AMTOOL"] = tools[ToolName.Amtool].Path;
        using var run = Process.Start(start)!;
        try
        {
            await run.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            run.Kill(entireProcessTree: true);
            throw;
        }

        return run.ExitCode;
    }
}
