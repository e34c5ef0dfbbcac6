using System.Collections.Immutable;
using FksSre.Delivery.Engine;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Ci;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Preflight;
using FksSre.Ops.Cluster.RollOut;
using FksSre.Ops.Engine;
using FksSre.Ops.Git;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Commands;

/// <summary>A deployment, step by step; the first that refuses ends it.</summary>
/// <param name="screen">Told of each step.</param>
/// <param name="clock">The clock.</param>
/// <param name="root">Of the repository.</param>
/// <param name="options">What to do.</param>
/// <param name="github">Whether it runs on a runner.</param>
/// <param name="path">Where dotnet and pulumi are looked for.</param>
internal sealed class Deploying(Screen screen, TimeProvider clock, string root, DeployOptions options, GitHubRun github, SearchPath path)
{
    private readonly List<string> _said = [];
    private readonly Progress _progress = new(screen);

    /// <summary>What the steps came to, a line each.</summary>
    public IReadOnlyList<string> Said => _said;

    private string Environment => options.Environment;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (path.Find("pulumi") is null)
        {
            return screen.Fail(
                "The command pulumi is not on the PATH.",
                "Install it (https://www.pulumi.com/docs/install/), then run this again."
            );
        }

        if (await StackFiles.ReadAsync(screen, root, Environment, RuleTestScope.None) is not { } stack)
        {
            return Say(ExitCode.Findings, "configuration: findings stand in the way; nothing was asked");
        }

        var registered = await StackRegistration.RunAsync(stack.Inputs, StackSecrets.Of(stack.Configuration));
        ImmutableArray<KubernetesObject> objects = [.. KubernetesObject.AllIn(registered)];
        var account = new DeployedAccount(screen, clock, root, stack.Configuration, stack.Inputs);
        Func<Task<int>>[] steps =
        [
            () => ClusterAsync(objects, cancellation),
            () => BeforeAsync(account, cancellation),
            () => EngineAsync(cancellation),
        ];
        Func<Task<int>>[] more =
        [
            () => RolledOutAsync(stack.Inputs, objects, cancellation),
            () => AfterAsync(account, cancellation),
            () => TagAsync(cancellation),
        ];
        foreach (var step in options.IsDryRun ? steps : [.. steps, .. more])
        {
            if (await step() is var code && code != ExitCode.Ok)
            {
                return code;
            }
        }

        return Say(ExitCode.Ok, options.IsDryRun ? $"{Environment}: nothing was changed" : $"{Environment}: what is declared runs");
    }

    private async Task<int> ClusterAsync(ImmutableArray<KubernetesObject> objects, CancellationToken cancellation)
    {
        try
        {
            using var server = await ApiServer.ConnectAsync(options.Kubeconfig, options.Context);
            var administrator = await AdministratorCheck.AskAsync(server, cancellation);
            var answers = await PreflightRun.LookAsync(server, Environment, objects, _progress, cancellation);
            var report = new PreflightReport(Environment, [.. options.MayBeAdministrator ? [] : new[] { administrator }, .. answers]);
            report.Print(screen);
            // What the account may not look at the engine meets, or does not: it is no reason not to begin.
            return report.ExitCode == ExitCode.Findings
                ? Say(ExitCode.Findings, "cluster: findings stand in the way; nothing was changed")
                : Say(ExitCode.Ok, "cluster: nothing that was looked at stands in the way");
        }
        catch (ClusterUnreachableException e)
        {
            Say(ExitCode.Environment, $"cluster: {e.Message}");
            return screen.Fail(e.Message, "Name the kubeconfig with --kubeconfig, or check the way to the cluster. Nothing was changed.");
        }
    }

    private async Task<int> BeforeAsync(DeployedAccount account, CancellationToken cancellation) =>
        !account.IsThere ? ExitCode.Ok
        : await account.PreflightAsync(cancellation) is var code && code == ExitCode.Ok
            ? Say(code, "PagerDuty: it would take this deployment")
        : Say(code, $"PagerDuty: {(code == ExitCode.Findings ? "findings stand in the way" : "not known")}; nothing was changed");

    private async Task<int> AfterAsync(DeployedAccount account, CancellationToken cancellation) =>
        !account.IsThere ? ExitCode.Ok
        : await account.VerifyAsync(options.Kubeconfig, cancellation) is var code && code == ExitCode.Ok
            ? Say(code, "PagerDuty: it does what the roster says")
        : Say(
            code,
            $"PagerDuty: updated; {(code == ExitCode.Findings ? "it does not do what the roster says" : "what it does is not known")}"
        );

    private async Task<int> EngineAsync(CancellationToken cancellation)
    {
        var project = await EngineProject.MakeAsync(path, root, Environment, _progress, cancellation);
        if (project.Value is null)
        {
            FindingsReport.Print(screen, project.Findings);
            return Say(ExitCode.Findings, "engine: the program does not build; nothing was changed");
        }

        var update = new EngineUpdate(path, project.Value, Environment, options.Kubeconfig, _progress);
        var preview = await update.PreviewAsync(cancellation);
        var code = Tell("preview", preview);
        if (code != ExitCode.Ok || options.IsDryRun || preview is UpdateEnd.Done { Differs: false })
        {
            return code;
        }

        var commit = await new GitRepository(root).CommitAsync("HEAD", cancellation);
        return Tell("update", await update.UpdateAsync($"./fks ci deploy {Environment} at {commit?[..8] ?? "no commit"}", cancellation));
    }

    private int Tell(string what, UpdateEnd end)
    {
        switch (end)
        {
            case UpdateEnd.Done done:
                foreach (var line in EngineWords.Of(done.Run))
                {
                    screen.Line($"  {line}");
                }

                return Say(ExitCode.Ok, $"{what}: {EngineWords.Of(done.Run).First()}");
            case UpdateEnd.Refused refused:
                foreach (var line in EngineWords.Of(refused.Run))
                {
                    screen.Line($"  {line}");
                }

                screen.Error(refused.NextStep);
                return Say(refused.IsUnknown ? ExitCode.Environment : ExitCode.Findings, $"{what}: {refused.Why}");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<int> RolledOutAsync(StackInputs inputs, ImmutableArray<KubernetesObject> objects, CancellationToken cancellation)
    {
        try
        {
            using var server = await ApiServer.ConnectAsync(options.Kubeconfig, options.Context);
            var code = await RolledOutCommand.WaitAsync(
                screen,
                clock,
                options.Patience,
                Environment,
                () => RollOutRun.LookAsync(server, inputs, objects, cancellation),
                cancellation
            );
            return Say(
                code,
                code switch
                {
                    ExitCode.Ok => "rolled out: what was applied runs",
                    ExitCode.Findings => "rolled out: not; it was applied, and does not run",
                    _ => "rolled out: not known; it was applied, and not everything could be looked at",
                }
            );
        }
        catch (ClusterUnreachableException e)
        {
            Say(ExitCode.Environment, $"rolled out: not known; it was applied: {e.Message}");
            return screen.Fail(e.Message, $"Look once it can be reached: ./fks rolledout {Environment}");
        }
    }

    /// <summary>So that it can be promoted. What is not committed has no commit to tag.</summary>
    private async Task<int> TagAsync(CancellationToken cancellation)
    {
        if (!FksClusters.All.Any(each => each.PromotedFrom == Environment))
        {
            return ExitCode.Ok;
        }

        var (code, tag) = await ReleasesCommand.TagAsync(screen, root, cancellation);
        if (tag is null)
        {
            // Whoever tries something out on a cluster of his own has deployed what he wanted.
            return Say(github.IsRunner ? code : ExitCode.Ok, "tag: none, so this release cannot be promoted");
        }

        if (!github.IsRunner)
        {
            return Say(ExitCode.Ok, $"tag: here alone; git push origin {tag} hands it on");
        }

        var refused = await new GitPush(root, github.Server, github.Token).PushAsync($"refs/tags/{tag}", cancellation);
        return refused is null
            ? Say(ExitCode.Ok, $"tag: {tag} is pushed")
            : Say(ExitCode.Environment, $"tag: {tag} is not pushed, so this release cannot be promoted: {refused}");
    }

    private int Say(int code, string line)
    {
        var text = $"{(code == ExitCode.Ok ? "ok" : "STOPPED"), -8} {line}";
        _said.Add(text);
        screen.Line(text);
        return code;
    }
}
