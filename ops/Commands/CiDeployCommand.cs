using System.CommandLine;
using FksSre.Delivery.Reports;
using FksSre.Ops.Ci;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>Deploys an environment, from the first look at its cluster until what was applied runs.</summary>
internal static class CiDeployCommand
{
    private const string Help = """
        Deploy an environment: look at its cluster and at PagerDuty, have the engine preview it with the policy pack, change what differs, and wait until what was applied runs. Each step that refuses ends it, with what to do.

          ./fks ci deploy dev --dry-run                       ask all, change nothing; the account of a deployment is enough
          ./fks ci deploy dev                                 as .github/workflows/deploy-dev.yml does it on main
          ./fks ci deploy dev --as-administrator              on a cluster of your own, such as minikube

        The program and the policy pack are built once, into .fks/engine/ENV, and every preview and update runs just these. pulumi has to be on the PATH and logged in where the state is; the cluster is reached by the kubeconfig (a runner has its text in FKS_KUBECONFIG), with the rights of ./fks deployer-role ENV --preflight --observe and no others. ^C asks an update to end: what it has begun it completes.

        In an environment that others are promoted from, the commit is tagged with its release once that runs; on a runner the tag is pushed.

        Exit code 0: what is declared runs, or --dry-run found nothing in the way; 1: refused or failed; 3: something could not be asked, or is not known.
        """;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var cluster = new ClusterOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Ask all of it, and change nothing." };
        var administrator = new Option<bool>("--as-administrator")
        {
            Description = "Accept an account that may do everything in the cluster. On a runner it is refused all the same.",
        };
        var wait = new Option<TimeSpan?>("--wait")
        {
            Description = "How long what was applied may take until it runs. Default: 10m.",
            CustomParser = Quantities.Time,
        };
        var command = new UpdatingCommand("deploy", Help) { environment, cluster.Kubeconfig, cluster.Context, dryRun, administrator, wait };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var name = parsed.GetRequiredValue(environment);
                var github = new GitHubRun(Environment.GetEnvironmentVariable);
                using var kubeconfig = SecretKubeconfig.Take();
                using var lab = new LabContext();
                var runner = new RunnerOutput(screen, github, lab.Root);
                var options = new DeployOptions(
                    name,
                    parsed.GetValue(dryRun),
                    parsed.GetValue(wait) ?? TimeSpan.FromMinutes(10),
                    parsed.GetValue(administrator) && !github.IsRunner,
                    parsed.GetValue(cluster.Kubeconfig),
                    parsed.GetValue(cluster.Context) ?? ClusterOptions.Declared(name)
                );
                var deployment = new Deploying(screen, clock, lab.Root, options, github, SearchPath.OfThisProcess());
                try
                {
                    using (runner.WithoutCommands())
                    {
                        return await deployment.RunAsync(cancellation);
                    }
                }
                finally
                {
                    runner.Summary(JobSummary.Of($"Deployment of {name}", deployment.Said));
                }
            }
        );
        return command;
    }
}
