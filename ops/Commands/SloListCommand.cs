using System.CommandLine;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Commands;

/// <summary>The SLOs of an environment, one on a line.</summary>
internal static class SloListCommand
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var command = new Command("list", "List the SLOs of an environment with their objectives and budgets.") { environment };
        command.SetAction(parsed => Run(screen, parsed.GetRequiredValue(environment)));
        return command;
    }

    private static int Run(Screen screen, string environment)
    {
        if (Plans.Derive(screen, Plans.Environment(environment)) is not { } plan)
        {
            return ExitCode.Findings;
        }

        IReadOnlyList<string> heading = ["SLO", "INDICATOR", "OBJECTIVE", "WINDOW", "BUDGET", "OWNER"];
        foreach (var line in Columns.Align([heading, .. plan.Catalogue.Slos.Select(Row)]))
        {
            screen.Line(line);
        }

        return ExitCode.Ok;
    }

    private static IReadOnlyList<string> Row(Slo slo) =>
        [
            $"{slo.Service}/{slo.Id}",
            slo.Sli.Name,
            slo.Objective.ToString(),
            slo.Window.ToString(),
            DurationText.For(slo.Objective.Budget.AsTime(slo.Window.Length)),
            slo.Owner,
        ];
}
