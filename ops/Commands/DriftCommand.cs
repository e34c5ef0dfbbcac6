using System.CommandLine;
using FksSre.Delivery.Drift;
using FksSre.Delivery.Reports;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Drift;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using NodaTime;

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
        var environment = EnvironmentArgument.Required();
        var cluster = new ClusterOptions();
        var prometheus = ServerOption.Optional(
            "--prometheus",
            "A Prometheus of it. Default: each one, through the cluster.",
            "http://127.0.0.1:9090"
        );
        var alertmanager = ServerOption.Optional(
            "--alertmanager",
            "An Alertmanager of it. Default: each one, through the cluster.",
            "http://127.0.0.1:9093"
        );
        var events = new Option<string?>("--events")
        {
            Description =
                "What the engine has said elsewhere: the lines of a streaming pulumi preview --json. Default: pulumi is asked here.",
        }.Naming("file");
        var json = new Option<bool>("--json") { Description = "For programs: one JSON document." };
        var command = new Command("drift", Help)
        {
            environment,
            cluster.Kubeconfig,
            cluster.Context,
            prometheus,
            alertmanager,
            events,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var name = parsed.GetRequiredValue(environment);
                using var lab = new LabContext();
                if (StackFiles.Read(screen, lab.Root, name, RuleTestScope.None) is not { } stack)
                {
                    return ExitCode.Environment;
                }

                var progress = new Progress(screen);
                progress.Report("the engine");
                var engine = parsed.GetValue(events) is { } file
                    ? await EngineLook.RecordedAsync(name, file, cancellation)
                    : await EngineLook.RunAsync(name, SearchPath.OfThisProcess(), lab.Root, cancellation);
                var registered = await StackRegistration.RunAsync(stack.Inputs, StackSecrets.Of(stack.Configuration));
                var run = new DriftRun(
                    stack.Inputs,
                    [.. KubernetesObject.AllIn(registered)],
                    parsed.GetValue(prometheus),
                    parsed.GetValue(alertmanager),
                    lab.Http,
                    progress
                );
                var report = DriftReport.Of([
                    engine,
                    .. await run.LookAsync(() => cluster.ConnectAsync(parsed, name), engine, cancellation),
                    await PagerDutyAsync(
                        screen,
                        lab.Root,
                        stack.Configuration,
                        stack.Inputs,
                        parsed.GetValue(cluster.Kubeconfig),
                        Instant.FromDateTimeOffset(clock.GetUtcNow()),
                        cancellation
                    ),
                ]);
                return Tell(screen, name, report, parsed.GetValue(json));
            }
        );
        return command;
    }

    private static async Task<DriftReport> PagerDutyAsync(
        Screen screen,
        string root,
        StackConfiguration configuration,
        StackInputs inputs,
        string? kubeconfig,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (inputs.OnCall is null)
        {
            return DriftReport.Empty;
        }

        var environment = inputs.Settings.Environment;
        try
        {
            return await PagerDutyStack.AskAsync(
                screen,
                root,
                configuration,
                inputs,
                async (stack, _) =>
                {
                    var inspection = new Inspection(new Progress(screen));
                    var keys = new ClusterKeys(inputs.Settings, inputs.Plan.Routing, kubeconfig);
                    await new AccountVerification(stack.Account, stack.Target, inspection, now, cancellation).RunAsync(() =>
                        keys.ReadAsync(cancellation)
                    );
                    return PagerDutyLook.Of(environment, inspection);
                },
                cancellation
            );
        }
        catch (LookFailure failure)
        {
            return DriftReport.Missed("PagerDuty", failure.Message, failure.Remedy);
        }
    }

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

        return !report.Items.IsEmpty ? ExitCode.Findings
            : report.IsClean ? ExitCode.Ok
            : ExitCode.Environment;
    }
}
