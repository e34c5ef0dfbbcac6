using FksSre.Ops.Commands;
using FksSre.Ops.Tests.Cluster;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>What the cluster of a deployment says of its account, before it and after it.</summary>
public sealed class DeployedClusterTests
{
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
}
