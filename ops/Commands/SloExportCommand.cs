using System.CommandLine;
using FksSre.Monitoring.Rendering;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>The catalogue for other tools, on standard output.</summary>
internal static class SloExportCommand
{
    private const string OpenSlo = "openslo";

    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var format = new Option<string>("--format") { Description = "The specification to write.", DefaultValueFactory = _ => OpenSlo };
        format.AcceptOnlyFromAmong(OpenSlo);
        var command = new Command("export", "Print the SLOs of an environment as OpenSLO v1.") { environment, format };
        command.SetAction(parsed => Run(screen, parsed.GetRequiredValue(environment)));
        return command;
    }

    private static int Run(Screen screen, string environment)
    {
        if (Plans.Derive(screen, Plans.Environment(environment)) is not { } plan)
        {
            return ExitCode.Findings;
        }

        screen.Text(OpenSloYaml.Render(plan.Catalogue));
        return ExitCode.Ok;
    }
}
