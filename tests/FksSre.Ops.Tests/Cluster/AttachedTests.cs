using System.Collections.Immutable;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Preflight;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Rules beside a Prometheus that is there are taken from an account that may do no more, where an operator knows them.</summary>
public sealed class AttachedTests
{
    private const string Rules = "PrometheusRule";

    [Theory]
    [InlineData("configMaps", false)]
    [InlineData("prometheusRules", true)]
    public async Task Account_with_the_rights_of_a_deployment_makes_everything(string rules, bool hasRules)
    {
        await using var cluster = await ReadyCluster.OfAsync("prod");
        var objects = await AttachedStack.ObjectsAsync(rules);
        await cluster.MakeNamespaceAsync("monitoring");
        await AttachedStack.DefineRulesAsync(cluster);
        cluster.Double.Allows = GrantedRights.Of(DeployerRole.Render("prod", objects, DeployerSubject.Default));

        foreach (var item in objects)
        {
            Assert.Equal((200, ""), await cluster.RefusedAsync(item.Path, item.Content));
            Assert.Equal((200, ""), await cluster.RefusedAsync(item.Path, item.Content));
        }

        Assert.Equal(hasRules, objects.Any(item => item.Kind.Kind == Rules));
    }

    /// <summary>The same account may not touch anybody else's rules.</summary>
    [Fact]
    public async Task Rules_of_another_namespace_are_forbidden_to_it()
    {
        await using var cluster = await ReadyCluster.OfAsync("prod");
        var objects = await AttachedStack.ObjectsAsync("prometheusRules");
        await AttachedStack.DefineRulesAsync(cluster);
        cluster.Double.Allows = GrantedRights.Of(DeployerRole.Render("prod", objects, DeployerSubject.Default));
        var rule = objects.First(item => item.Kind.Kind == Rules);
        var elsewhere = rule.Content.DeepClone().AsObject();
        elsewhere["metadata"]!["namespace"] = "fks-trading";

        var (code, message) = await cluster.RefusedAsync(rule.Kind.Path("fks-trading", rule.Name), elsewhere);

        Assert.Equal(403, code);
        Assert.Contains(
            "cannot patch resource \"prometheusrules\" in API group \"monitoring.coreos.com\" in the namespace \"fks-trading\"",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Operator_that_is_not_there_is_found_before_the_server_refuses_its_rules(bool isMissing)
    {
        await using var cluster = await ReadyCluster.OfAsync("prod");
        var objects = await AttachedStack.ObjectsAsync("prometheusRules");
        await cluster.MakeNamespaceAsync("monitoring");
        if (!isMissing)
        {
            await AttachedStack.DefineRulesAsync(cluster, isServed: false);
        }

        var rule = objects.First(item => item.Kind.Kind == Rules);

        Assert.Equal(
            "FKS732 cluster/customresourcedefinitions/prometheusrules.monitoring.coreos.com = (nothing)\n       The cluster knows no "
                + "monitoring.coreos.com/v1 PrometheusRule: the operator that reads them is not installed, or in another version.\n       "
                + "Install the Prometheus operator (kube-prometheus-stack), or set rules: configMaps under fks-sre:attach.",
            Assert.Single(await FindingsAsync(cluster, objects))
        );
        Assert.Equal((404, "the server could not find the requested resource"), await cluster.RefusedAsync(rule.Path, rule.Content));
    }

    [Fact]
    public async Task Rules_stand_in_the_rendered_files_and_in_the_role()
    {
        var folder = Directory.CreateTempSubdirectory("fks-rendered-").FullName;
        try
        {
            await AttachedStack.WriteAsync(folder, "prometheusRules");
            var rendered = Path.Combine(folder, "out");

            var run = await FksProcess.RunAsync(["render", "prod", "--out", rendered], "", ("FKS_ROOT", folder));

            Assert.True(run.Exit == 0, run.Errors);
            var rules = Directory
                .GetFiles(Path.Combine(rendered, "kubernetes"))
                .Where(file => file.Contains("prometheusrule", StringComparison.Ordinal));
            Assert.NotEmpty(rules);
            Assert.All(rules, file =>
                Assert.StartsWith(
                    "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\n",
                    File.ReadAllText(file),
                    StringComparison.Ordinal
                )
            );
            var allowed = GrantedRights.Of(
                await File.ReadAllTextAsync(Path.Combine(rendered, "deployer-role.yaml"), TestContext.Current.CancellationToken)
            );
            Assert.All(DeployerRights.Verbs, verb =>
                Assert.True(allowed($"monitoring monitoring.coreos.com prometheusrules {verb}"), verb)
            );
            Assert.False(allowed("fks-trading monitoring.coreos.com prometheusrules get"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IEnumerable<string>> FindingsAsync(TestCluster cluster, ImmutableArray<KubernetesObject> objects)
    {
        using var server = ApiServer.Over(new(new() { Host = cluster.Double.Address.ToString() }, [], Proxy: null), "double");
        return (await PreflightRun.LookAsync(server, "prod", objects, new Progress<string>(), CancellationToken.None))
            .OfType<PreflightAnswer.Wrong>()
            .Select(answer => answer.Finding.ToString());
    }
}
