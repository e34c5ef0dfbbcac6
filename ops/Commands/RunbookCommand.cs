using System.CommandLine;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Runbooks;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Commands;

/// <summary>What to do about an alert, read where one is when it fires: in a terminal.</summary>
internal static class RunbookCommand
{
    public static Command Create(Screen screen)
    {
        var name = new Argument<string?>("name")
        {
            Description =
                "An alert as it fires, e.g. TrafficDrop; an SLO, e.g. "
                + "fks_api/availability; or a runbook. Without it all runbooks are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("runbook", "Print the runbook of an alert, or list all runbooks.") { name };
        command.SetAction(parsed =>
        {
            using var lab = new LabContext();
            var runbooks = Runbook.ReadAll(lab.Root);
            return parsed.GetValue(name) is { } wanted ? Find(screen, runbooks, wanted) : List(screen, runbooks);
        });
        return command;
    }

    private static int Find(Screen screen, IReadOnlyList<Runbook> runbooks, string wanted)
    {
        // Found without the catalogue: with a mistake in it a person must be able to read on.
        if (Named(runbooks, wanted) is { } runbook)
        {
            return Print(screen, runbook);
        }

        if (Plans.Derive(screen, Plans.Environment("prod"), RuleTestScope.None) is not { } plan)
        {
            return ExitCode.Findings;
        }

        var index = RunbookIndex.Of(plan);
        return index[wanted].ToList() switch
        {
            [] => Unknown(screen, wanted, runbooks.Select(r => r.Name).Concat(index.Select(i => i.Key))),
            [var one] when Named(runbooks, one) is { } found => Print(screen, found),
            [var url] => Elsewhere(screen, wanted, url),
            var several => Several(screen, wanted, [.. runbooks.Where(r => several.Contains(r.Name))]),
        };
    }

    private static Runbook? Named(IReadOnlyList<Runbook> runbooks, string name) =>
        runbooks.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static int Print(Screen screen, Runbook runbook)
    {
        screen.Unwrapped.Write(RunbookText.Of(runbook));
        return ExitCode.Ok;
    }

    private static int List(Screen screen, IReadOnlyList<Runbook> runbooks)
    {
        foreach (var line in Columns.Align([.. runbooks.Select(r => (IReadOnlyList<string>)[r.Name, r.FirstSentence])]))
        {
            screen.Line(line);
        }

        return ExitCode.Ok;
    }

    private static int Several(Screen screen, string wanted, IReadOnlyList<Runbook> runbooks)
    {
        screen.Line(
            $"{wanted} has a runbook for each kind of trouble. The alert's link says "
                + $"which; or name its SLO, e.g. ./fks runbook fks_api/availability."
        );
        return List(screen, runbooks);
    }

    private static int Elsewhere(Screen screen, string wanted, string url)
    {
        screen.Line($"The runbook of {wanted} is kept elsewhere: {url}");
        return ExitCode.Ok;
    }

    private static int Unknown(Screen screen, string wanted, IEnumerable<string> names)
    {
        screen.Error($"There is no alert, SLO or runbook called {wanted}.");
        screen.Error($"The nearest are {string.Join(", ", NearestNames.Ranked(wanted, names))}; ./fks runbook lists all runbooks.");
        return ExitCode.Usage;
    }
}
