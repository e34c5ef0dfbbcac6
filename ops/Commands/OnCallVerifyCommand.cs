using System.CommandLine;
using FksSre.Ops.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.Terminal;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Asks PagerDuty whether it does what the roster says.</summary>
internal static class OnCallVerifyCommand
{
    private const string Help = $"""
        After a deployment, ask PagerDuty itself whether a page reaches whom the roster says. Nothing is changed there. Best run after each pulumi up and once a day:
        somebody may have changed it in the web interface.

          ./fks oncall verify prod                          who has the duty now, at the next handovers, overrides and changes of the clocks; whom each
                                                            step reaches; copies, urgencies, contact methods; whether Alertmanager has the right keys
          ./fks oncall verify prod --kubeconfig ci.yaml     with the cluster of another kubeconfig; its context is the stack's
          ./fks oncall verify prod --json                   for programs

        The token is read from {PagerDutyToken.Variable}, or by pulumi config get. Another address (https, or http on this machine): {PagerDutyAddress.Variable}.
        Exit codes: 0 all of it is right, 1 something is wrong, 2 the command line is, 3 something could not be looked at and nothing is wrong with the rest.
        """;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var json = new Option<bool>("--json") { Description = "For programs: one JSON document." };
        var kubeconfig = new Option<string?>("--kubeconfig")
        {
            Description = "The file of the cluster's credentials, to compare Alertmanager's keys. Default: where kubectl looks.",
        }.Naming("file");
        var command = new Command("verify", Help) { environment, json, kubeconfig };
        command.SetAction(
            (parsed, cancellation) =>
                PagerDutyStack.WithAsync(
                    screen,
                    parsed.GetRequiredValue(environment),
                    (stack, _) => RunAsync(screen, clock, stack, parsed.GetValue(kubeconfig), parsed.GetValue(json), cancellation),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Screen screen,
        TimeProvider clock,
        PagerDutyStack stack,
        string? kubeconfig,
        bool json,
        CancellationToken cancellation
    )
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var inspection = await stack.VerifyAsync(kubeconfig, now, new Progress(screen), cancellation);
        return new InspectionReport(stack.Target.Environment, inspection, "PagerDuty does what the roster says").Tell(screen, json);
    }
}
