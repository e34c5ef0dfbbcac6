using System.CommandLine;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.RollOut;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Releases;

namespace FksSre.Ops.Commands;

/// <summary>Tells what was applied from what runs.</summary>
internal static class RolledOutCommand
{
    private const string Help = """
        Say whether a cluster runs what this environment is configured to be: objects as configured, pods of the newest revision and ready, volumes as large as they are to be, and each Prometheus with the rules of this catalogue. An update that is complete says less. Nothing is changed.

          ./fks rolledout dev
          ./fks rolledout prod --wait 10m

        What Prometheus has loaded is read through the API server (get of pods/proxy, of its pods at its port). An account has that right from ./fks deployer-role ENV --observe; without it everything else is looked at and that is said to be missing.

        Exit code 0: it does; 1: not, or not yet; 3: the cluster could not be asked, or not for everything.
        """;

    private static readonly TimeSpan _between = TimeSpan.FromSeconds(3);

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var environment = EnvironmentArgument.Required();
        var cluster = new ClusterOptions();
        var wait = new Option<TimeSpan?>("--wait")
        {
            Description = "Look again until it does, for so long at most, e.g. 10m. Default: once.",
            CustomParser = Quantities.Time,
        };
        var command = new Command("rolledout", Help) { environment, cluster.Kubeconfig, cluster.Context, wait };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var name = parsed.GetRequiredValue(environment);
                using var lab = new LabContext();
                var complete = StackFiles.Configuration(lab.Root, name);
                var inputs = await ReleasedInputs.CheckAsync(complete, NodaTime.SystemClock.Instance.GetCurrentInstant());
                FindingsReport.Print(screen, inputs.Findings);
                if (inputs.Value is null)
                {
                    return ExitCode.Findings;
                }

                var registered = await StackRegistration.RunAsync(inputs.Value, StackSecrets.Of(complete.Value!));
                try
                {
                    using var server = await cluster.ConnectAsync(parsed, name);
                    return await WaitAsync(
                        screen,
                        clock,
                        parsed.GetValue(wait) ?? TimeSpan.Zero,
                        name,
                        () => RollOutRun.LookAsync(server, inputs.Value, [.. KubernetesObject.AllIn(registered)], cancellation),
                        cancellation
                    );
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

    /// <summary>Looks until everything runs or the time is over, and tells what the last look has come to.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> WaitAsync(
        Screen screen,
        TimeProvider clock,
        TimeSpan patience,
        string environment,
        Func<Task<IReadOnlyList<RollOutAnswer>>> look,
        CancellationToken cancellation
    )
    {
        var end = clock.GetUtcNow() + patience;
        var told = new HashSet<RollOutAnswer>();
        while (true)
        {
            var answers = await look();
            var open = answers.Where(answer => answer is not RollOutAnswer.Done).ToList();
            if (open.Count == 0 || clock.GetUtcNow() + _between > end)
            {
                return Tell(screen, environment, answers);
            }

            // What waits is named while it waits, once.
            foreach (var answer in open.Where(told.Add))
            {
                screen.Error(Line(answer));
            }

            await Task.Delay(_between, clock, cancellation);
        }
    }

    private static int Tell(Screen screen, string environment, IReadOnlyList<RollOutAnswer> answers)
    {
        foreach (var answer in answers)
        {
            screen.Line(Line(answer));
        }

        var (waiting, unknown) = (
            answers.Count(answer => answer is RollOutAnswer.Waiting),
            answers.Count(answer => answer is RollOutAnswer.NotLookedAt)
        );
        screen.Line(
            waiting > 0 ? $"{environment}: not rolled out; {Counted.Of(waiting, "thing")} of {answers.Count} to wait for or to mend."
            : unknown > 0 ? $"{environment}: not known; {Counted.Of(unknown, "thing")} of {answers.Count} could not be looked at."
            : $"{environment}: what is configured runs."
        );
        return waiting > 0 ? ExitCode.Findings
            : unknown > 0 ? ExitCode.Environment
            : ExitCode.Ok;
    }

    private static string Line(RollOutAnswer answer) =>
        answer switch
        {
            RollOutAnswer.Done done => $"ok             {done.What}: {done.How}",
            RollOutAnswer.Waiting waiting => $"WAITING        {waiting.What}: {waiting.Why}",
            RollOutAnswer.NotLookedAt unseen => $"NOT LOOKED AT  {unseen.What}: {unseen.Why}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
