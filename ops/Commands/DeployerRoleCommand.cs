using System.CommandLine;
using FksSre.Ops.Cluster.Preflight;
using FksSre.Ops.Cluster.RollOut;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Deployer;

namespace FksSre.Ops.Commands;

/// <summary>Prints what an account must be allowed to deploy an environment.</summary>
internal static class DeployerRoleCommand
{
    private const string Help = """
        Print the Roles and bindings of an account that deploys this environment: exactly what a deployment of this plan needs, derived from it. CI gets this, not cluster-admin.

          ./fks deployer-role dev --service-account ci/deployer | kubectl apply -f -     once, by the cluster's administrator, before the first deployment
          ./fks deployer-role prod --group sre | kubectl diff -f -                       whether the plan needs other rights than were given
          ./fks deployer-role prod --preflight --observe | kubectl apply -f -            so that ./fks ci deploy looks at everything as this account

        --preflight adds no more than to list what ./fks preflight looks at and a deployment has nothing to do with: nodes, the pods of the whole cluster (their room), storage classes, and the quotas and limit ranges of the namespaces.
        --observe adds to read, through the API server, what each Prometheus and each Alertmanager of this plan has loaded: get of pods/proxy of these pods at these ports, which ./fks rolledout and ./fks drift ask.
        """;

    public static Command Create(Screen screen)
    {
        var environment = EnvironmentArgument.Required();
        var account = new Option<string?>("--service-account")
        {
            Description = "Who deploys, as NAMESPACE/NAME.",
            HelpName = "NAMESPACE/NAME",
        };
        var user = new Option<string?>("--user") { Description = "Or a user, as the cluster's authentication names them." };
        var group = new Option<string?>("--group") { Description = "Or a group. Default: fks-sre-deployers." };
        var preflight = new Option<bool>("--preflight") { Description = "Add the right to list what ./fks preflight looks at." };
        var observe = new Option<bool>("--observe") { Description = "Add the right to read what Prometheus and Alertmanager have loaded." };
        var command = new Command("deployer-role", Help) { environment, account, user, group, preflight, observe };
        command.Validators.Add(result =>
        {
            if (new Option[] { account, user, group }.Count(option => result.GetResult(option) is not null) > 1)
            {
                result.AddError("Name one of --service-account, --user and --group.");
            }
            else if (result.GetValue(account) is { } text && text.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
            {
                result.AddError($"--service-account takes NAMESPACE/NAME, e.g. ci/deployer, not \"{text}\".");
            }
            else if (
                new[] { user, group }.Any(option =>
                    result.GetResult(option) is not null && string.IsNullOrWhiteSpace(result.GetValue(option))
                )
            )
            {
                result.AddError("--user and --group take a name.");
            }
        });
        command.SetAction(
            (parsed, _) =>
                RunAsync(
                    screen,
                    parsed.GetRequiredValue(environment),
                    parsed.GetValue(account)?.Split('/') is [var place, var name] ? new DeployerSubject.ServiceAccount(place, name)
                        : parsed.GetValue(user) is { } person ? new DeployerSubject.User(person)
                        : parsed.GetValue(group) is { } several ? new DeployerSubject.Group(several)
                        : DeployerSubject.Default,
                    parsed.GetValue(preflight),
                    parsed.GetValue(observe)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string environment, DeployerSubject subject, bool preflight, bool observe)
    {
        using var lab = new LabContext();
        if (await StackObjects.ReadAsync(screen, lab.Root, environment) is not { } objects)
        {
            return ExitCode.Findings;
        }

        screen.Text(
            DeployerRole.Render(
                environment,
                objects,
                subject,
                [.. preflight ? PreflightReads.RightsFor(objects) : [], .. observe ? ObservedPods.RightsFor(objects) : []]
            )
        );
        return ExitCode.Ok;
    }
}
