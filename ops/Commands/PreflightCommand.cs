using System.CommandLine;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Preflight;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Looks at a cluster before a deployment, without Pulumi and without changing anything.</summary>
internal static class PreflightCommand
{
    private const string Help = """
        Look at everything in a cluster that a deployment of this environment needs and does not make itself: namespaces, kinds, storage classes, nodes, quotas, the rights of this account, and whether other objects have our names. Nothing is changed, and Pulumi is not needed.

          ./fks preflight dev
          ./fks preflight prod --kubeconfig ci.yaml --json

        Exit code 0: nothing stands in the way; 1: something does; 3: the cluster could not be asked, or not for everything.
        """;

    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var cluster = new ClusterOptions();
        var json = new Option<bool>("--json") { Description = "For programs." };
        var command = new Command("preflight", Help) { environment, cluster.Kubeconfig, cluster.Context, json };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var name = parsed.GetRequiredValue(environment);
                using var lab = new LabContext();
                if (await StackObjects.ReadAsync(screen, lab.Root, name) is not { } objects)
                {
                    return ExitCode.Findings;
                }

                try
                {
                    using var server = await cluster.ConnectAsync(parsed, name);
                    var answers = await PreflightRun.LookAsync(server, name, objects, new Progress(screen), cancellation);
                    var report = new PreflightReport(name, [.. OtherContext(server, name), .. answers]);
                    if (parsed.GetValue(json))
                    {
                        report.PrintJson(screen);
                    }
                    else
                    {
                        report.Print(screen);
                    }

                    return report.ExitCode;
                }
                catch (ClusterUnreachableException e)
                {
                    return screen.Fail(
                        e.Message,
                        "Nothing was looked at. Name the kubeconfig with --kubeconfig, start "
                            + "the cluster (minikube start), or check the way to it."
                    );
                }
            }
        );
        return command;
    }

    private static IEnumerable<PreflightAnswer> OtherContext(ApiServer server, string environment) =>
        ClusterOptions.Declared(environment) is var declared && declared == server.Context
            ? []
            : [new PreflightAnswer.Wrong(PreflightFindings.OtherContext(server.Context, declared, environment))];
}
