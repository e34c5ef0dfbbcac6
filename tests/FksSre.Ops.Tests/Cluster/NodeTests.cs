using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>
/// Nodes are enough for replicas that keep apart, and have room for what pods ask for. Only what is certain is a finding.
/// </summary>
public sealed class NodeTests
{
    [Fact]
    public async Task Replicas_that_want_a_node_each_are_advice_where_nodes_are_few()
    {
        await using var cluster = await ReadyCluster.OfAsync("prod");
        cluster.Double.Has(
            "/api/v1/nodes",
            ReadyCluster.Node("a", memory: "64Gi"),
            ReadyCluster.Node("b", cordoned: true),
            ReadyCluster.Node("c", taint: "NoSchedule"),
            ReadyCluster.Node("d", ready: false)
        );

        var (_, _, errors) = await FksCommandLine.RunAsync(["preflight", "prod", "--kubeconfig", cluster.Kubeconfig]);

        Assert.Contains(
            "FKS737 cluster/nodes = 1 (advice)\n       That many take pods, and each replica of alertmanager (3 replicas), prometheus (2 "
                + "replicas) would like one of its own: when a node is lost, several replicas are.\n       Add nodes until 3 take pods, "
                + "where that matters.\n",
            errors,
            StringComparison.Ordinal
        );
        Assert.Single(Codes(errors), "FKS737");
    }

    [Fact]
    public async Task Pod_that_is_larger_than_what_any_node_has_left_is_a_finding()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(
            "/api/v1/nodes",
            ReadyCluster.Node("a"),
            ReadyCluster.Node("b", memory: "700Mi"),
            ReadyCluster.Node("c", taint: "NoSchedule")
        );
        cluster.Double.Has("/api/v1/pods", ReadyCluster.Pod("a", "7700Mi"), ReadyCluster.Pod("a", "5Gi", phase: "Succeeded"));

        var (exit, _, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(
            """
            FKS743 cluster/nodes = prometheus 0.21 CPU, 1056 Mi
                   No node that takes pods has that much left for one such pod (4 CPU, 492 Mi, 109 pods; 4 CPU, 700 Mi, 110 pods): it would wait, and the deployment with it.
                   Add a node that is large enough, free one, or configure less memory (fks-sre:standalone).

            """,
            errors,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task Pods_that_fit_nowhere_are_one_finding_that_names_all_of_them()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has("/api/v1/nodes", ReadyCluster.Node("a", memory: "50Mi"));

        var (_, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(
            "FKS743 cluster/nodes = alertmanager 0.03 CPU, 96 Mi; grafana 0.05 CPU, 192 Mi; kube-state-metrics 0.01 CPU, 64 Mi; "
                + "prometheus 0.21 CPU, 1056 Mi\n",
            errors,
            StringComparison.Ordinal
        );
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
    }

    /// <summary>Three that are there and take nothing are no more than none.</summary>
    [Fact]
    public async Task Cluster_without_a_node_that_takes_pods_is_one_finding_that_names_every_workload()
    {
        await using var cluster = await ReadyCluster.OfAsync("prod");
        cluster.Double.Has(
            "/api/v1/nodes",
            ReadyCluster.Node("b", cordoned: true),
            ReadyCluster.Node("c", taint: "NoExecute"),
            ReadyCluster.Node("d", ready: false)
        );

        var (exit, _, errors) = await FksCommandLine.RunAsync(["preflight", "prod", "--kubeconfig", cluster.Kubeconfig]);

        Assert.Contains(
            """
            FKS748 cluster/nodes = (nothing)
                   No node takes pods: those of alertmanager, grafana, blackbox-exporter, kube-state-metrics, prometheus would wait, and the deployment with them.
                   See what is wrong with them (kubectl get nodes): they are cordoned, tainted or not ready, or there is none.

            """,
            errors,
            StringComparison.Ordinal
        );
        Assert.Equal(["FKS748"], Codes(errors));
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task Nodes_that_together_have_too_little_left_are_a_finding()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has("/api/v1/nodes", ReadyCluster.Node("a", memory: "1100Mi"));

        var (exit, _, errors) = await cluster.RunAsync("preflight");

        Assert.Contains("FKS744 cluster/nodes = 0.31 CPU, 1440 Mi, 5 pods\n", errors, StringComparison.Ordinal);
        Assert.Contains(
            "\n       The nodes that take pods have 4 CPU, 1100 Mi, 110 pods left in "
                + "all: some pods would wait, and the deployment with them.\n",
            errors,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Findings, exit);
    }

    /// <summary>A second deployment finds its own pods there, and they make room for what replaces them.</summary>
    [Fact]
    public async Task Pods_of_the_last_deployment_are_in_nobodys_way()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has("/api/v1/pods", ReadyCluster.Pod("a", "7900Mi", name: "prometheus-0"));

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.Contains("ok      room on nodes: ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
    }

    [Fact]
    public async Task Room_is_not_known_where_pods_may_not_be_read_or_a_node_says_nothing()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Forbid("/api/v1/pods");
        var unread = await cluster.RunAsync("preflight");
        var silent = ReadyCluster.Node("b");
        silent["status"]!.AsObject().Remove("allocatable");
        cluster.Double.Has("/api/v1/nodes", ReadyCluster.Node("a"), silent);
        var unsaid = await cluster.RunAsync("preflight");

        Assert.Contains(
            "NOT LOOKED AT  room on nodes: nodes are large enough, and what runs on them is not known: pods is "
                + "forbidden: User \"deployer\" cannot list resource \"pods\" in API group \"\" at the cluster scope\n",
            unread.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("NOT LOOKED AT  room on nodes: b does not say what it has\n", unsaid.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Environment, ExitCode.Environment), (unread.Exit, unsaid.Exit));
    }

    /// <summary>Of what was found in the cluster; the roster has advice of its own.</summary>
    private static IEnumerable<string> Codes(string errors) =>
        errors.Split('\n').Where(line => line.StartsWith("FKS7", StringComparison.Ordinal)).Select(line => line[..6]);
}
