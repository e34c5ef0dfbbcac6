using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Takeback;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Commands;

/// <summary>Takes back what was edited by hand in a cluster, field by field, after showing it.</summary>
internal sealed class TakebackCommand(Screen screen, TextReader input)
{
    private const string Help = """
        Take back what somebody edited by hand in objects of this environment. A deployment refuses such fields ("Apply failed with 1 conflict: conflict with kubectl-edit"); this shows which fields of which objects who changed when, with the difference, and after a yes takes back just those. Objects that no stack has made are never touched, and what others added stays.

          ./fks takeback dev --dry-run     only look; exit code 1 where something was edited
          ./fks takeback dev               look, ask, take back

        It takes the values that this working tree declares: run it at the commit that is deployed.
        """;

    /// <summary>How a deployment overwrites a secret that was edited: only it knows the value.</summary>
    private const string Force = "PULUMI_K8S_ENABLE_PATCH_FORCE=true pulumi up --refresh";

    public static Command Create(Screen screen, TextReader input)
    {
        var environment = EnvironmentArgument.Required();
        var cluster = new ClusterOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show it, and change nothing." };
        var yes = new Option<bool>("--yes") { Description = "Take back without asking." };
        var command = new Command("takeback", Help) { environment, cluster.Kubeconfig, cluster.Context, dryRun, yes };
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
                    return await new TakebackCommand(screen, input).RunAsync(
                        server,
                        name,
                        objects,
                        parsed.GetValue(dryRun),
                        parsed.GetValue(yes),
                        cancellation
                    );
                }
                catch (ClusterUnreachableException e)
                {
                    return screen.Fail(
                        e.Message,
                        "Nothing was changed. Name the kubeconfig with --kubeconfig, or check the way to the cluster."
                    );
                }
            }
        );
        return command;
    }

    private async Task<int> RunAsync(
        ApiServer server,
        string environment,
        ImmutableArray<KubernetesObject> objects,
        bool dryRun,
        bool yes,
        CancellationToken cancellation
    )
    {
        screen.Error($"  {objects.Length} objects of {environment} in {server.Context}");
        var live = await LiveObject.ReadAsync(server, objects, cancellation);
        var unread = live.Where(each => !each.Answer.IsSuccess && !each.Answer.IsMissing).ToList();
        unread.ForEach(each => screen.Line($"NOT LOOKED AT  {each.Item}: {each.Answer.Message}"));
        foreach (var gone in live.Where(each => each.Answer.IsMissing))
        {
            screen.Line($"{gone.Item} is not there; pulumi up --refresh makes it again.");
        }

        foreach (var foreign in live.Where(each => each.Answer.IsSuccess && Live.OurManager(each.Answer.Body) is null))
        {
            screen.Line($"{foreign.Item} was never applied by a stack, and is left alone.");
        }

        var edited = live.Select(EditedObject.Of).OfType<EditedObject>().Where(each => each.Edits.Count + each.Added.Count > 0).ToList();
        foreach (var line in edited.SelectMany(EditText.Of))
        {
            screen.Line(line);
        }

        var fields = edited.Sum(each => each.Takeable.Count);
        var secrets = edited.Sum(each => each.Edits.Count - each.Takeable.Count);
        if (secrets > 0)
        {
            screen.Line(
                $"{Counted.Of(secrets, "field")} of secrets: only a deployment knows what belongs there. Overwrite it with {Force}."
            );
        }

        if (fields == 0)
        {
            screen.Line(
                secrets + unread.Count == 0
                    ? $"{environment}: no field that the stack declares was changed by anybody else."
                    : $"{environment}: nothing that can be taken back here."
            );
            return secrets > 0 ? ExitCode.Findings
                : unread.Count > 0 ? ExitCode.Environment
                : ExitCode.Ok;
        }

        if (dryRun)
        {
            screen.Line($"{environment}: {Counted.Of(fields, "field")} would be taken back. Nothing was changed.");
            return ExitCode.Findings;
        }

        if (!yes && !Agreed(fields))
        {
            screen.Line("Nothing was changed.");
            return ExitCode.Findings;
        }

        var failed = await TakeAsync(server, edited.Where(each => each.Takeable.Count > 0), cancellation);
        return failed + secrets > 0 ? ExitCode.Findings
            : unread.Count > 0 ? ExitCode.Environment
            : ExitCode.Ok;
    }

    private bool Agreed(int fields)
    {
        screen.Error($"Take back {Counted.Of(fields, "field")}? Type yes:");
        return input.ReadLine()?.Trim() == "yes";
    }

    /// <returns>How many objects could not be taken back.</returns>
    private async Task<int> TakeAsync(ApiServer server, IEnumerable<EditedObject> edited, CancellationToken cancellation)
    {
        var failed = 0;
        foreach (var item in edited)
        {
            var answer = await server.ForceApplyAsync(item.Object.Item.Path, item.Taken(), item.Manager, cancellation);
            var left = answer.IsSuccess ? EditedObject.Of(new(item.Object.Item, answer))?.Takeable.Count : null;
            if (left == 0)
            {
                screen.Line($"taken back: {item.Object.Item}");
                continue;
            }

            failed++;
            screen.Line(
                answer.Code == HttpStatusCode.Conflict
                    ? $"NOT taken back: {item.Object.Item} was changed once more meanwhile. Run this again."
                    : $"NOT taken back: {item.Object.Item}: "
                        + $"{(answer.IsSuccess ? "the server took it, and the fields still differ" : answer.Message)}"
            );
        }

        return failed;
    }
}
