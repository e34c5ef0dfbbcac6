using System.CommandLine;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Ops.Commands;

/// <summary>What an SLO promises and when whom it disturbs, in words and numbers.</summary>
internal static class SloExplainCommand
{
    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var slo = new Argument<string>("slo") { Description = "SERVICE/SLO, as ./fks slo list shows it." };
        var command = new Command("explain", "Explain an SLO: its budget, and each alert with what fires it, how fast, and when it ends.")
        {
            environment,
            slo,
        };
        command.SetAction(parsed => Run(screen, parsed.GetRequiredValue(environment), parsed.GetRequiredValue(slo)));
        return command;
    }

    private static int Run(Screen screen, string name, string wanted)
    {
        var environment = Plans.Environment(name);
        if (Plans.Derive(screen, environment) is not { } plan)
        {
            return ExitCode.Findings;
        }

        if (plan.Catalogue.Slos.FirstOrDefault(s => Named(s) == wanted) is not { } slo)
        {
            screen.Error($"{name} has no SLO called {wanted}.");
            screen.Error($"It has {string.Join(", ", Nearest(plan.Catalogue, wanted))}.");
            return ExitCode.Usage;
        }

        foreach (var line in SloExplanation.Of(slo, Cadence.Default with { Scrape = environment.ScrapeInterval }))
        {
            screen.Line(line);
        }

        return ExitCode.Ok;
    }

    private static string Named(Slo slo) => $"{slo.Service}/{slo.Id}";

    /// <summary>Those of the service that was named, if there is one; else all.</summary>
    private static IEnumerable<string> Nearest(Catalogue catalogue, string wanted)
    {
        var ofService = catalogue.Slos.Where(s => s.Service == wanted.Split('/')[0]).Select(Named).ToList();
        return ofService.Count > 0 ? ofService : catalogue.Slos.Select(Named);
    }
}
