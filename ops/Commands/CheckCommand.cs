using System.Collections.Immutable;
using System.CommandLine;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Checks;
using FksSre.Ops.Files;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Runbooks;
using FksSre.Ops.Terminal;
using FksSre.Policies.Review;
using FksSre.Stacks.Review;

namespace FksSre.Ops.Commands;

/// <summary>Checks an environment: our own findings first, then what the real tools say of the rendered files.</summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var command = new Command("check", "Check an environment: the catalogue, then promtool and amtool on everything rendered from it.")
        {
            environment,
        };
        command.SetAction((parsed, cancellation) => RunAsync(screen, parsed.GetRequiredValue(environment), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string environment, CancellationToken cancellation)
    {
        using var lab = new LabContext();
        if (await StackFiles.RenderAsync(screen, lab.Root, environment, RuleTestScope.All) is not { } stack)
        {
            return ExitCode.Findings;
        }

        var lookup = await lab.Tools.LocateAsync(ToolLocator.ForCheck, new Progress(screen), cancellation);
        if (lookup is not ToolLookup.Found { Tools: var tools })
        {
            return MissingTools.Report(screen, lookup);
        }

        var folder = Directory.CreateTempSubdirectory("fks-check-");
        try
        {
            var rendered = Path.Combine(folder.FullName, environment);
            if (OutputFolder.Write(rendered, "check", stack.Files) is { } problem)
            {
                return screen.Fail(problem, "Check the space and the rights of the folder for temporary files.");
            }

            return await ReportAsync(
                screen,
                environment,
                Review(screen, lab.Root, stack),
                RenderedChecks.RunAsync(tools, rendered, stack.Plan, cancellation)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Our own rules. Advice is said and fails nothing.</summary>
    private static Check Review(Screen screen, string root, RenderedStack stack)
    {
        var runbooks = Runbook
            .ReadAll(root)
            .ToImmutableSortedDictionary(book => book.Name, book => string.Join('\n', book.Lines), StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var outcome = StackReview.WithTestsAndRunbooks(stack.Inputs, stack.Resources, today, runbooks);
        FindingsReport.Print(screen, [.. outcome.Advice, .. outcome.Exemptions]);
        return new(
            $"all {PolicySet.All.Length} rules of policies/ are kept",
            outcome.Errors.Count == 0,
            string.Join("\n\n", outcome.Errors)
        );
    }

    private static async Task<int> ReportAsync(Screen screen, string environment, Check policies, IAsyncEnumerable<Check> checks)
    {
        var (passed, failed) = (0, 0);
        await foreach (var check in checks.Prepend(policies))
        {
            screen.Line($"{(check.Passed ? "ok    " : "FAILED")}  {check.Name}");
            if (check.Passed)
            {
                passed++;
                continue;
            }

            failed++;
            screen.Error(check.Output);
        }

        screen.Line($"{environment}: {passed} checks passed, {failed} failed");
        return failed == 0 ? ExitCode.Ok : ExitCode.Findings;
    }
}
