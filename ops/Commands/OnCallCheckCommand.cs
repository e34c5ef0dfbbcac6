using System.CommandLine;
using System.Globalization;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Zones;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Proves that every page reaches somebody at every minute of the weeks ahead.</summary>
internal static class OnCallCheckCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var command = new Command(
            "check",
            "Look at every minute of the next 12 weeks, and around the next two changes of the clocks: who would be woken?"
        )
        {
            environment,
        };
        command.SetAction(parsed => Run(screen, clock, parsed.GetRequiredValue(environment)));
        return command;
    }

    private static int Run(Screen screen, TimeProvider clock, string environment)
    {
        if (Rosters.Read(screen) is not { } roster)
        {
            return ExitCode.Findings;
        }

        Rosters.SayWhoIsWoken(screen, environment);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var spans = LookAhead.Of(roster, now);
        var coverage = CoverageProof.Of(roster, spans);
        List<Finding> findings =
        [
            .. coverage,
            .. EndedDuties.Of(roster, now),
            .. RegisteredZones.Check(roster, now).Findings,
            .. LastResort.Check(roster),
        ];
        foreach (var finding in findings)
        {
            screen.Error(finding.ToString());
            screen.Error("");
        }

        var gaps = coverage.Count(finding => finding.Level == FindingLevel.Error);
        var minutes = spans.Sum(span => (long)span.Duration.TotalMinutes).ToString("N0", CultureInfo.InvariantCulture);
        screen.Line(
            gaps == 0
                ? $"{environment}: somebody is reached at each step at every one of {minutes} minutes ahead"
                : $"{environment}: {Counted.Of(gaps, "gap")} within {minutes} minutes ahead"
        );
        foreach (var line in roster.Paged.Select(PolicyEnd.Line))
        {
            screen.Line(line);
        }

        return findings.Exists(finding => finding.Level == FindingLevel.Error) ? ExitCode.Findings : ExitCode.Ok;
    }
}
