using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Tests.Cluster;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>A deployment from its first look to its tag, and each place at which it has to end.</summary>
public sealed class DeployTests
{
    private const string Good = "ok       cluster: nothing that was looked at stands in the way";
    private const string Preview = "preview: 2 to update, 73 unchanged, in 3 s";

    [Fact]
    public async Task What_differs_is_previewed_updated_rolled_out_and_tagged()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        scene.Plays("up", DeployScene.Updated("one-port-changed"), code: 0);

        var deployed = await scene.RunAsync();

        Assert.True(deployed.Exit == ExitCode.Ok, deployed.Output + deployed.Errors);
        var tag = Assert.Single((await scene.GitAsync("tag", "--list")).Split('\n'));
        var commit = await scene.GitAsync("rev-parse", "HEAD");
        Assert.Equal(
            [
                Good,
                $"ok       {Preview}",
                "ok       update: 2 to update, 73 unchanged, in 3 s",
                "ok       rolled out: what was applied runs",
                $"ok       tag: here alone; git push origin {tag} hands it on",
                "ok       dev: what is declared runs",
            ],
            deployed.Said
        );
        Assert.Equal(commit, await scene.GitAsync("rev-parse", $"{tag}^{{commit}}"));
        var (folder, runtime) = ("repository/.fks/engine/dev", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier);
        var whole = Path.Combine(scene.Root, ".fks", "engine", "dev");
        Assert.Equal(
            [
                $"dotnet publish stacks -c Release -r {runtime} -o {whole}/program -v quiet -nologo",
                $"dotnet publish policies/Pack -c Release -r {runtime} -o {whole}/policy-pack -v quiet -nologo",
                "pulumi preview --json --expect-no-changes --non-interactive --stack dev --policy-pack "
                    + $"{whole}/policy-pack/FksSre.PolicyPack in {folder}, KUBECONFIG set",
                $"pulumi up --json --yes --non-interactive --stack dev --policy-pack {whole}/policy-pack/FksSre.PolicyPack "
                    + $"--message ./fks ci deploy dev at {commit[..8]} in {folder}, KUBECONFIG set",
            ],
            scene.Asked
        );
        Assert.Contains("  update, done: NetworkPolicy fks-monitoring/kube-state-metrics\n", deployed.Errors, StringComparison.Ordinal);
    }

    /// <summary>What an earlier build has left would be loaded beside this one's.</summary>
    [Fact]
    public async Task Nothing_of_an_earlier_build_is_left()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        var stale = Path.Combine(scene.Root, ".fks", "engine", "dev", "program", "Stale.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(stale)!);
        await File.WriteAllTextAsync(stale, "7", TestContext.Current.CancellationToken);

        var deployed = await scene.RunAsync(isDryRun: true);

        Assert.Equal((ExitCode.Ok, false), (deployed.Exit, File.Exists(stale)));
    }

    [Fact]
    public async Task Where_nothing_differs_nothing_is_updated_and_all_the_same_it_must_run()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        await RunningCluster.PlantAsync(scene.Cluster, "unready pod");

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Findings, deployed.Exit);
        Assert.Equal(
            [
                Good,
                "ok       preview: nothing to change, 75 unchanged, in 2 s",
                "STOPPED  rolled out: not; it was applied, and does not run",
            ],
            deployed.Said
        );
        Assert.DoesNotContain(scene.Asked, asked => asked.StartsWith("pulumi up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dry_run_changes_nothing()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);

        var deployed = await scene.RunAsync(isDryRun: true);

        Assert.Equal(ExitCode.Ok, deployed.Exit);
        Assert.Equal([Good, $"ok       {Preview}", "ok       dev: nothing was changed"], deployed.Said);
        Assert.DoesNotContain(scene.Asked, asked => asked.StartsWith("pulumi up", StringComparison.Ordinal));
        Assert.Equal("", await scene.GitAsync("tag", "--list"));
    }

    [Theory]
    [InlineData(
        "policy-mandatory",
        1,
        ExitCode.Findings,
        "The run failed: 3 violations of mandatory policies.",
        "Nothing was changed. Mend that"
    )]
    [InlineData(
        "hand-edit-conflict",
        1,
        ExitCode.Findings,
        "The run failed: 1 error.",
        "Somebody has edited by hand: ./fks takeback dev says"
    )]
    [InlineData("storage-grown", 1, ExitCode.Findings, "The run failed: 1 error.", "Nothing was changed. Mend that")]
    [InlineData("no-change", 8, ExitCode.Environment, "The run was cancelled (exit code 8).", "Nothing was changed. Run it again")]
    [InlineData(
        "no-change",
        3,
        ExitCode.Environment,
        "pulumi could not log in where the state is (exit code 3).",
        "Nothing was changed. pulumi login"
    )]
    [InlineData(
        "no-change",
        6,
        ExitCode.Environment,
        "There is no stack dev where the state is (exit code 6).",
        "Nothing was changed. pulumi whoami"
    )]
    public async Task Preview_that_does_not_end_well_is_the_end(string stream, int code, int exit, string why, string next)
    {
        await using var scene = await DeployScene.StartAsync(stream, code);

        var deployed = await scene.RunAsync();

        Assert.Equal(exit, deployed.Exit);
        Assert.Equal([Good, $"STOPPED  preview: {why}"], deployed.Said);
        Assert.Contains($"\n{next}", deployed.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Asked, asked => asked.StartsWith("pulumi up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_that_breaks_off_is_not_known()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.Plays("preview", DeployScene.Recorded("no-change").Take(73), code: 0);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Equal([Good, "STOPPED  preview: The events end before their summary, after 73."], deployed.Said);
    }

    [Fact]
    public async Task Update_that_fails_says_that_a_part_may_be_changed()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        var done = DeployScene.Updated("one-port-changed").ToList();
        scene.Plays("up", [.. done[..^2], Error("the server is in the middle of a restart"), Summary("failed"), done[^1]], code: 1);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Findings, deployed.Exit);
        Assert.Equal([Good, $"ok       {Preview}", "STOPPED  update: The run failed: 1 error."], deployed.Said);
        Assert.Contains("error: the server is in the middle of a restart\n", deployed.Output, StringComparison.Ordinal);
        Assert.Contains("\nA part of it may be changed. Mend what it says and run this again", deployed.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Update_of_which_only_the_preview_is_told_is_not_known_or_failed_and_never_done(int code)
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        scene.Plays("up", DeployScene.Recorded("one-port-changed"), code);

        var deployed = await scene.RunAsync();

        Assert.Equal(code == 0 ? ExitCode.Environment : ExitCode.Findings, deployed.Exit);
        Assert.Equal(
            code == 0
                ? "STOPPED  update: It ended with its preview, and nothing was updated."
                : "STOPPED  update: The run failed (exit code 1), and its events do not say why.",
            deployed.Said[^1]
        );
    }

    [Fact]
    public async Task Update_that_breaks_off_after_its_preview_is_not_known()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        scene.Plays("up", DeployScene.Updated("one-port-changed").SkipLast(2), code: 0);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Equal("STOPPED  update: The events end before their summary, after 320.", deployed.Said[^1]);
        Assert.Contains("\nA part of it may be changed.", deployed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_of_the_cluster_is_refused_before_anything_is_built()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.Cluster.Double.Allows = _ => true;

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Findings, deployed.Exit);
        Assert.Equal(["STOPPED  cluster: findings stand in the way; nothing was changed"], deployed.Said);
        Assert.Contains(
            """
            FKS753 cluster/account of minikube = (nothing)
                   It may do everything, bind any role in the whole cluster, act as any user, read the secrets of all namespaces, run commands in the pods of all namespaces. Whoever can change a workflow could do so too.
                   Deploy as the account that ./fks deployer-role ENV gives its rights; on a cluster of your own, with --as-administrator.
            """.ReplaceLineEndings("\n"),
            deployed.Errors,
            StringComparison.Ordinal
        );
        Assert.Empty(scene.Asked);
        Assert.Equal(ExitCode.Ok, (await scene.RunAsync(asAdministrator: true)).Exit);
    }

    [Theory]
    [InlineData(" rbac.authorization.k8s.io clusterrolebindings create", "bind any role in the whole cluster")]
    [InlineData("  users impersonate", "act as any user")]
    [InlineData("  secrets get", "read the secrets of all namespaces")]
    [InlineData("  pods/exec create", "run commands in the pods of all namespaces")]
    public async Task Account_that_can_become_an_administrator_is_one(string right, string power)
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        var allows = scene.Cluster.Double.Allows;
        scene.Cluster.Double.Allows = asked => asked == right || allows(asked);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Findings, deployed.Exit);
        Assert.Contains($"It may {power}. Whoever", deployed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_to_observe_it_is_not_known_whether_it_runs()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        var allows = scene.Cluster.Double.Allows;
        scene.Cluster.Double.Allows = asked => !asked.Contains("pods/proxy", StringComparison.Ordinal) && allows(asked);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Equal("STOPPED  rolled out: not known; it was applied, and not everything could be looked at", deployed.Said[^1]);
        Assert.Contains("./fks deployer-role --observe gives that right", deployed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_cluster_lacks_ends_it_before_anything_is_built()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.Cluster.Double.Has("/api/v1/nodes", ReadyCluster.Node("a", cordoned: true));

        var deployed = await scene.RunAsync();

        Assert.Equal((ExitCode.Findings, true), (deployed.Exit, deployed.Errors.Contains("FKS748", StringComparison.Ordinal)));
        Assert.Empty(scene.Asked);
    }

    [Fact]
    public async Task Program_that_does_not_build_ends_it()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.DoesNotBuild();

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Findings, deployed.Exit);
        Assert.Contains(
            """
            FKS850 stacks = (nothing)
                   It does not build: stacks/FksStack.cs(7,3): error CS1002: ; expected
                   Build it here to see all of it: dotnet publish stacks -c Release -o DIR
            """.ReplaceLineEndings("\n"),
            deployed.Errors,
            StringComparison.Ordinal
        );
        Assert.Empty(scene.Asked);
    }

    [Fact]
    public async Task Missing_pulumi_is_said_at_once()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.Lacks("pulumi");

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Equal(
            "The command pulumi is not on the PATH.\nInstall it (https://www.pulumi.com/docs/install/), then run this again.\n",
            deployed.Errors
        );
    }

    [Fact]
    public async Task On_a_runner_the_tag_is_pushed_and_an_earlier_commit_keeps_it()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.OnRunner();

        var first = await scene.RunAsync();
        await scene.GitAsync(
            "-c",
            "user.name=Ada",
            "-c",
            "user.email=ada@example.com",
            "commit",
            "--quiet",
            "--allow-empty",
            "-m",
            "words"
        );
        var second = await scene.RunAsync();

        Assert.True((first.Exit, second.Exit) == (ExitCode.Ok, ExitCode.Ok), first.Errors + second.Errors);
        var tag = await scene.GitAsync("--git-dir", scene.Remote, "tag", "--list");
        Assert.Equal([$"ok       tag: {tag} is pushed", "ok       dev: what is declared runs"], first.Said.TakeLast(2));
        Assert.Equal(first.Said, second.Said);
        Assert.Equal(
            await scene.GitAsync("rev-parse", "HEAD~1"),
            await scene.GitAsync("--git-dir", scene.Remote, "rev-parse", $"{tag}^{{commit}}")
        );
    }

    [Fact]
    public async Task Tag_that_cannot_be_pushed_is_said_without_the_token()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.OnRunner();
        Directory.Delete(scene.Remote, recursive: true);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Matches("^STOPPED  tag: release/[0-9a-f]{12} is not pushed, so this release cannot be promoted: .+", deployed.Said[^1]);
        Assert.DoesNotContain("not-a-token-73", deployed.Output + deployed.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ExitCode.Ok, "ok      ")]
    [InlineData(true, ExitCode.Environment, "STOPPED ")]
    public async Task Files_that_are_not_committed_have_no_release_to_tag(bool isRunner, int exit, string how)
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        if (isRunner)
        {
            scene.OnRunner();
        }

        await File.WriteAllTextAsync(Path.Combine(scene.Root, "new.txt"), "7", TestContext.Current.CancellationToken);

        var deployed = await scene.RunAsync();

        Assert.Equal(exit, deployed.Exit);
        Assert.Contains($"{how} tag: none, so this release cannot be promoted", deployed.Said);
    }

    private static string Error(string message) =>
        new JsonObject
        {
            ["diagnosticEvent"] = new JsonObject { ["message"] = message, ["severity"] = "error" },
        }.ToJsonString();

    private static string Summary(string result) =>
        new JsonObject
        {
            ["summaryEvent"] = new JsonObject { ["result"] = result, ["durationSeconds"] = 7 },
        }.ToJsonString();
}
