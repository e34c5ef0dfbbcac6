using System.CommandLine;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Files;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Writes everything an environment consists of to a folder.</summary>
internal static class RenderCommand
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var output = OutputOption.Create(
            "The folder to write. It must be empty, or hold an earlier render and nothing else; that is replaced."
        );
        var allTests = new Option<bool>("--all-tests")
        {
            Description =
                "Write the rule tests over days and weeks of history too, as ./fks check runs them: seven times the text of all else.",
        };
        var command = new Command(
            "render",
            "Write everything an environment consists of as files: rules and their tests, "
                + "routes, dashboards, and every resource that a deployment would register."
        )
        {
            environment,
            output,
            allTests,
        };
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    screen,
                    parsed.GetRequiredValue(environment),
                    parsed.GetRequiredValue(output),
                    parsed.GetValue(allTests) ? RuleTestScope.All : RuleTestScope.Live
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string environment, string folder, RuleTestScope tests)
    {
        using var lab = new LabContext();
        if (await StackFiles.RenderAsync(screen, lab.Root, environment, tests) is not { Files: var files })
        {
            return ExitCode.Findings;
        }

        if (OutputFolder.Write(folder, "render", files) is { } problem)
        {
            return screen.Fail(problem, "Name another folder with --out, or empty this one yourself.");
        }

        screen.Line($"{environment}: {files.Count} files in {folder}");
        return ExitCode.Ok;
    }
}
