using System.CommandLine;
using FksSre.Ops.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.Terminal;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Asks PagerDuty whether it would take a deployment.</summary>
internal static class OnCallPreflightCommand
{
    private const string Help = $"""
        Before a deployment, ask PagerDuty whether it would take it: whether everybody is known there, names are free or ours, the account has room and can do what the
        roster's plan says, and what it would make of the schedules. Nothing is changed there. Each finding has the command that mends it.

          ./fks oncall preflight prod                       with Pulumi's state, by pulumi stack export
          ./fks oncall preflight prod --state state.json    with one that was exported before: pulumi stack export --stack prod --file state.json
          ./fks oncall preflight prod --json                for programs

        The token is read from {PagerDutyToken.Variable}, or by pulumi config get. Another address (https, or http on this machine): {PagerDutyAddress.Variable}.
        Exit codes: 0 all of it is right, 1 something is wrong, 2 the command line is, 3 something could not be looked at and nothing is wrong with the rest.
        """;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var json = new Option<bool>("--json") { Description = "For programs: one JSON document." };
        var state = new Option<string?>("--state")
        {
            Description = "A file that pulumi stack export wrote. Default: pulumi is asked.",
        }.Naming("file");
        var command = new Command("preflight", Help) { environment, json, state };
        command.SetAction(
            (parsed, cancellation) =>
                PagerDutyStack.WithAsync(
                    screen,
                    parsed.GetRequiredValue(environment),
                    (stack, pulumi) =>
                        RunAsync(
                            screen,
                            clock,
                            stack,
                            new(parsed.GetValue(state), stack.Target.Environment, pulumi),
                            parsed.GetValue(json),
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Screen screen,
        TimeProvider clock,
        PagerDutyStack stack,
        ExportedState exported,
        bool json,
        CancellationToken cancellation
    )
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var inspection = await stack.PreflightAsync(exported, now, new Progress(screen), cancellation);
        return new InspectionReport(stack.Target.Environment, inspection, "PagerDuty would take this deployment").Tell(screen, json);
    }
}
