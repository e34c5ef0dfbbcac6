using System.CommandLine;
using FksSre.Delivery.Drift;
using FksSre.Delivery.Reports;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Looks whether an environment is still as it is declared.</summary>
internal static class DriftCommand
{
    private const string Help = """
        Say what of an environment is other than this working tree declares it, a line each with who, what and the command that mends it. Run it at the commit that is deployed. Nothing is changed.

          ./fks drift dev
          ./fks drift prod --kubeconfig ci.yaml --json
          ./fks drift dev --events preview.jsonl --prometheus http://127.0.0.1:9090 --alertmanager http://127.0.0.1:9093

        The engine is asked (pulumi preview --refresh --expect-no-changes), then the cluster, who has changed which field when; then what runs: the rules and the configuration that each Prometheus and each Alertmanager has loaded, PagerDuty as ./fks oncall verify does, and the dashboards in a Grafana of its own. A pod that is not ready is no drift, and said as what it is.

        Exit code 0: no drift; 1: drift; 3: not everything could be looked at, and there is no drift in the rest.
        """;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var options = new DriftOptions();
        var json = new Option<bool>("--json") { Description = "For programs: one JSON document." };
        var command = new Command("drift", Help) { json };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
                await options.LookAsync(screen, parsed, clock, cancellation) is { } report
                    ? Tell(screen, parsed.GetRequiredValue(options.Environment), report, parsed.GetValue(json))
                    : ExitCode.Environment
        );
        return command;
    }

    /// <summary>0 where there is none, 1 where there is, 3 where not all could be looked at.</summary>
    public static int CodeOf(DriftReport report) =>
        !report.Items.IsEmpty ? ExitCode.Findings
        : report.IsClean ? ExitCode.Ok
        : ExitCode.Environment;

    private static int Tell(Screen screen, string environment, DriftReport report, bool json)
    {
        if (json)
        {
            screen.Text(DriftJson.Of(environment, report));
        }
        else
        {
            foreach (var line in DriftText.Of(environment, report))
            {
                screen.Line(line);
            }
        }

        return CodeOf(report);
    }
}
