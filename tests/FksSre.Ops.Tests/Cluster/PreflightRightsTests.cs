using System.Collections.Immutable;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Preflight;
using FksSre.Ops.Commands;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>The account of a deployment that may also look before it sees everything, with no right that this does not take.</summary>
public sealed class PreflightRightsTests
{
    [Fact]
    public async Task Account_of_the_printed_role_looks_at_everything()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var (_, printed, _) = await FksCommandLine.RunAsync(["deployer-role", "dev", "--preflight"]);
        cluster.Double.Allows = GrantedRights.Of(printed);

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.DoesNotContain("NOT LOOKED AT", output, StringComparison.Ordinal);
        Assert.EndsWith("dev: nothing stands in the way of a deployment, as far as a look can tell.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
    }

    [Fact]
    public async Task Account_of_a_deployment_alone_cannot_look_at_what_is_not_its_own()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();

        Assert.Equal(
            ["limit ranges of fks-monitoring", "limit ranges of fks-trading", "nodes", "quotas of fks-trading", "storage classes"],
            await UnseenAsync(cluster, cluster.Objects, more: [])
        );
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task None_of_the_rights_to_look_is_too_many(string environment)
    {
        await using var cluster = await ReadyCluster.OfAsync(environment);
        var rights = PreflightReads.RightsFor(cluster.Objects);

        Assert.Empty(await UnseenAsync(cluster, cluster.Objects, rights));
        foreach (var right in rights.Except(DeployerRights.Of(cluster.Objects)))
        {
            Assert.True((await UnseenAsync(cluster, cluster.Objects, rights.Remove(right))).Any(), $"{right} is not needed");
        }
    }

    [Fact]
    public async Task Where_rules_are_attached_no_node_and_no_pod_is_looked_at()
    {
        await using var cluster = await ReadyCluster.OfAsync("prod");
        var objects = await AttachedStack.ObjectsAsync("prometheusRules");
        await cluster.MakeNamespaceAsync("monitoring");
        await AttachedStack.DefineRulesAsync(cluster);
        var rights = PreflightReads.RightsFor(objects);

        Assert.Equal(
            ["monitoring resourcequotas list", "monitoring limitranges list"],
            rights.Select(right => $"{right.Namespace} {right.Kind} {right.Verb}")
        );
        Assert.Empty(await UnseenAsync(cluster, objects, rights));
    }

    /// <returns>What a preflight cannot look at with the rights of a deployment and these.</returns>
    private static async Task<IEnumerable<string>> UnseenAsync(
        TestCluster cluster,
        ImmutableArray<KubernetesObject> objects,
        ImmutableArray<AccessRight> more
    )
    {
        cluster.Double.Allows = GrantedRights.Of(DeployerRole.Render("prod", objects, DeployerSubject.Default, more));
        using var server = ApiServer.Over(new(new() { Host = cluster.Double.Address.ToString() }, [], Proxy: null), "double");
        var answers = await PreflightRun.LookAsync(server, "prod", objects, new Progress<string>(), CancellationToken.None);
        return answers.OfType<PreflightAnswer.NotLookedAt>().Select(answer => answer.What).Order(StringComparer.Ordinal);
    }
}
