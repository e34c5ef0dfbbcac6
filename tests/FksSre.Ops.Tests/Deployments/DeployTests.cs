using FksSre.Ops.Commands;
using FksSre.Ops.Tests.Cluster;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>A deployment from its first look to its tag, and what it needs to begin.</summary>
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
}
