using System.CommandLine;
using FksSre.OnCall;
using FksSre.Ops.Input;
using FksSre.Ops.Terminal;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Who is told of a page at a moment, step by step.</summary>
internal static class OnCallWhoCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var at = new Option<string?>("--at")
        {
            Description = "A moment: 2026-12-24T03:00 in the schedule's time zone, or with an offset: 2026-12-24T03:00+01:00. Default now.",
        };
        at.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !Moment.TryRead(text, DateTimeZone.Utc, out _))
            {
                result.AddError(Moment.Problem(text));
            }
        });
        var command = new Command("who", "Show who is told of a page, step by step.") { environment, at };
        command.SetAction(parsed => Run(screen, clock, parsed.GetRequiredValue(environment), parsed.GetValue(at)));
        return command;
    }

    private static int Run(Screen screen, TimeProvider clock, string environment, string? at)
    {
        if (Rosters.Read(screen) is not { } roster)
        {
            return ExitCode.Findings;
        }

        Rosters.SayWhoIsWoken(screen, environment);
        var zone = roster.Schedules.IsEmpty ? roster.People[0].Zone : roster.Schedules[0].Zone;
        var moment = at is not null && Moment.TryRead(at, zone, out var read) ? read : Instant.FromDateTimeOffset(clock.GetUtcNow());
        screen.Line(Moment.Text(moment, zone));
        foreach (var policy in roster.Paged)
        {
            screen.Line($"{policy.Id}  ({string.Join(", ", Tiers(policy, roster))})");
            var after = 0;
            foreach (var step in policy.Steps)
            {
                screen.Line($"  after {after} min  {Names(step, moment)}");
                after += step.DelayMinutes;
            }
        }

        return roster.Paged.SelectMany(policy => policy.Steps).All(step => step.Told(moment).Any(person => person.IsReachable(moment)))
            ? ExitCode.Ok
            : ExitCode.Findings;
    }

    /// <summary>Whose services are told by a policy, the highest first.</summary>
    private static IEnumerable<string> Tiers(EscalationPolicy policy, Roster roster) =>
        roster.Ownership.Where(o => o.Value == policy).Select(o => o.Key.ToString().ToLowerInvariant()).Reverse();

    private static string Names(EscalationStep step, Instant at)
    {
        var told = step.Told(at)
            .Select(person =>
                person.Name
                + (
                    person.IsReachable(at) ? ""
                    : person.IsAway(at) ? " (away)"
                    : " (by e-mail only)"
                )
            )
            .ToList();
        return told.Count == 0 ? "nobody" : string.Join(", ", told);
    }
}
