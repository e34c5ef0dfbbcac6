using System.CommandLine;
using System.Globalization;
using FksSre.OnCall;
using FksSre.OnCall.Coverage;
using FksSre.Ops.Files;
using FksSre.Ops.Input;
using FksSre.Ops.Output;
using FksSre.Ops.Terminal;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>The weeks ahead as a table, or as a calendar file.</summary>
internal static class OnCallShowCommand
{
    /// <summary>In bytes.</summary>
    private const int LargestCalendar = 16 * 1024 * 1024;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var weeks = new Option<int>("--weeks")
        {
            Description = "How far ahead, 1 to 104.",
            DefaultValueFactory = _ => 8,
            CustomParser = Quantities.Whole(1, 104),
        };
        var calendar = new Option<string?>("--ics")
        {
            Description = "Write a calendar file, for any calendar program, instead of a table.",
        };
        var command = new Command("show", "Show who has the duty in the weeks ahead.") { environment, weeks, calendar };
        command.SetAction(parsed =>
            Run(screen, clock, parsed.GetRequiredValue(environment), parsed.GetValue(weeks), parsed.GetValue(calendar))
        );
        return command;
    }

    private static int Run(Screen screen, TimeProvider clock, string environment, int weeks, string? file)
    {
        if (Rosters.Read(screen) is not { } roster)
        {
            return ExitCode.Findings;
        }

        Rosters.SayWhoIsWoken(screen, environment);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var span = new Interval(now, now + Duration.FromDays(7 * weeks));
        if (file is not null)
        {
            return WriteCalendar(screen, roster, span, now, weeks, file);
        }

        IReadOnlyList<string> heading = ["FROM", "UNTIL", "POLICY", "STEP", "TOLD"];
        foreach (var line in Columns.Align([heading, .. roster.Paged.SelectMany(policy => Rows(policy, span))]))
        {
            screen.Line(line);
        }

        screen.Line("");
        foreach (var line in roster.Paged.Select(PolicyEnd.Line))
        {
            screen.Line(line);
        }

        return ExitCode.Ok;
    }

    private static int WriteCalendar(Screen screen, Roster roster, Interval span, Instant now, int weeks, string file)
    {
        var earlier = default(string);
        if (File.Exists(file))
        {
            (earlier, var problem) = BoundedText.Read(file, LargestCalendar);
            if (earlier is null || !DutyCalendar.Wrote(earlier))
            {
                return screen.Fail(
                    earlier is null ? problem : $"{file} is not from an earlier ./fks oncall show, and would be lost.",
                    "Name another file with --ics."
                );
            }
        }

        AtomicFile.Write(Path.GetFullPath(file), DutyCalendar.Of(roster, span, now, earlier));
        screen.Line($"{file}: {Counted.Of(roster.Paged.Count(), "policy", "policies")}, {Counted.Of(weeks, "week")}");
        return ExitCode.Ok;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(EscalationPolicy policy, Interval span) =>
        from step in DutyTable.Of(policy, span).Select((duties, index) => (Duties: duties, Step: policy.Steps[index], Number: index + 1))
        let zone = step.Step.Schedules.IsEmpty ? step.Step.People[0].Zone : step.Step.Schedules[0].Zone
        from duty in step.Duties
        select (IReadOnlyList<string>)
            [
                Moment.Text(duty.Span.Start, zone),
                Moment.Text(duty.Span.End, zone),
                policy.Id,
                step.Number.ToString(CultureInfo.InvariantCulture),
                duty.Told.IsEmpty
                    ? "nobody"
                    : string.Join(
                        ", ",
                        duty.Told.Select(person => person.Name + (duty.Reached.Contains(person) ? "" : " (not reachable)"))
                    ),
            ];
}
