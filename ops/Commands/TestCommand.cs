using System.CommandLine;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests;

namespace FksSre.Ops.Commands;

/// <summary>Gets what tests ask for, runs all of them, and adds up what they say.</summary>
internal sealed class TestCommand(Screen screen)
{
    public static Command Create(Screen screen)
    {
        var filter = new Option<string?>("--filter") { Description = "Only tests whose full name contains this." };
        var mutants = new Option<bool>("--mutants")
        {
            Description =
                "Only the mutation tests: each threshold, lookback, operator and matcher of every rule is changed, one at a time, "
                + "and the derived rule tests must notice. They take more than half an hour, and say how far they are.",
        };
        var command = new Command(
            "test",
            "Run all tests of this repository but the mutation tests, with real Prometheus and Alertmanager binaries and a real browser."
        )
        {
            filter,
            mutants,
        };
        command.SetAction(
            (parsed, cancellation) =>
                new TestCommand(screen).RunAsync(
                    Which(parsed.GetValue(filter), parsed.GetValue(mutants)),
                    parsed.GetValue(mutants),
                    cancellation
                )
        );
        return command;
    }

    private static string Which(string? part, bool mutants) =>
        $"Category{(mutants ? "=" : "!=")}Mutation{(part is null ? "" : $"&FullyQualifiedName~{part}")}";

    private async Task<int> RunAsync(string filter, bool messages, CancellationToken cancellation)
    {
        using var lab = new LabContext();
        var progress = new Progress(screen);
        // Everything a test could miss is looked for first: nobody waits for minutes to read that a program is not there.
        var lookup = await lab.Tools.LocateAsync(ToolLocator.ForLab, progress, cancellation);
        var browser = await lab.Browsers.LocateAsync(progress, cancellation);
        var (programs, lacking) = await lab.Programs.LocateAsync(PackagedProgram.ForTests, progress, cancellation);
        var node = await lab.Node.LocateAsync(progress, cancellation);
        var packages = node is NodeLookup.Found { Npm: var npm }
            ? await NodePackages.InstallAsync(lab.Root, npm, progress, cancellation)
            : node.ToString();
        foreach (var problem in new[] { packages, (browser as BrowserLookup.Missing)?.ToString() }.Concat(lacking).OfType<string>())
        {
            screen.Error(problem);
        }

        if (lookup is not ToolLookup.Found { Tools: var tools })
        {
            return MissingTools.Report(screen, lookup);
        }

        if (packages is not null || lacking.Count > 0 || browser is not BrowserLookup.Found { Path: var chromium })
        {
            return ExitCode.Environment;
        }

        var results = TestResults.EmptyFolder(lab.Root);
        var run = new TestRun(lab.Root, results, filter, messages, Variables(tools, programs, chromium, (NodeLookup.Found)node), progress);
        var ended = await run.RunAsync(cancellation);
        if (!Directory.Exists(results))
        {
            return screen.Fail("No test was run.", "Read what is written above: it does not build, or no test has that name.");
        }

        var counted = TestResults.Read(results);
        if (!ended && counted.Failed == 0)
        {
            screen.Error("No test failed, but not all of them ran: the lines above say what did not build or did not end.");
        }

        screen.Line(counted.ToString());
        return ended && counted.Failed == 0 ? ExitCode.Ok : ExitCode.Findings;
    }

    private static Dictionary<string, string> Variables(
        ToolSet tools,
        IReadOnlyDictionary<string, string> programs,
        string chromium,
        NodeLookup.Found node
    ) =>
        new(programs)
        {
            ["FKS_PROMTOOL"] = tools[ToolName.Promtool].Path,
            ["FKS_ALERTMANAGER"] = tools[ToolName.Alertmanager].Path,
            ["FKS_AMTOOL"] = tools[ToolName.Amtool].Path,
            [BrowserLocator.Variable] = chromium,
            ["FKS_PROGRAM"] = typeof(TestCommand).Assembly.Location,
            // Tests start programs that last a second: to watch how their code runs, so as to compile it better, costs them a fifth more.
            ["DOTNET_TieredPGO"] = "0",
            ["PATH"] = node.SearchPath,
        };
}
