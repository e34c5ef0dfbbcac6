using System.CommandLine;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Scraping;
using FksSre.Ops.Output;
using FksSre.Ops.Terminal;
using FksSre.Stacks;

namespace FksSre.Ops.Commands;

/// <summary>Writes everything an environment consists of to a folder.</summary>
internal static class RenderCommand
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var output = new Option<string>("--out", "-o")
        {
            Description = "The folder to write. It must be empty, or hold an earlier render, which is replaced.",
            Required = true,
        };
        var allTests = new Option<bool>("--all-tests")
        {
            Description = "Write the rule tests over days and weeks of history too, as ./fks check runs them: seven times the text of all else.",
        };
        var command = new Command("render", "Write the rules, rule tests, routes and configuration of an environment as files.")
        {
            environment,
            output,
            allTests,
        };
        command.SetAction(parsed => Run(
            screen,
            parsed.GetRequiredValue(environment),
            parsed.GetRequiredValue(output),
            parsed.GetValue(allTests) ? RuleTestScope.All : RuleTestScope.Live));
        return command;
    }

    private static int Run(Screen screen, string environment, string folder, RuleTestScope tests)
    {
        if (Plans.Derive(screen, Plans.Environment(environment), tests) is not { } plan)
        {
            return ExitCode.Findings;
        }

        var addresses = Addresses.InCluster(plan.Scraping, Namespaces.Monitoring, Namespaces.Services);
        var files = PlanRendering.Render(plan, addresses).ToList();
        if (OutputFolder.Write(folder, files) is { } problem)
        {
            return screen.Fail(problem, "Name another folder with --out, or empty this one yourself.");
        }

        screen.Line($"{environment}: {files.Count} files in {folder}");
        return ExitCode.Ok;
    }
}
