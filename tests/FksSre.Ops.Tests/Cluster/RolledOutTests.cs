using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>What was applied is told from what runs. The controllers of the double are these tests.</summary>
public sealed class RolledOutTests
{
    [Fact]
    public async Task Everything_that_runs_as_configured_is_said_to()
    {
        await using var cluster = await RunningCluster.StartAsync();

        var (exit, output, errors) = await cluster.RunAsync("rolledout");

        Assert.True(exit == ExitCode.Ok, output + errors);
        Assert.Contains(
            "ok             StatefulSet fks-monitoring/prometheus: 1 of 1 pods run what was applied, and are ready\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("ok             volume fks-monitoring/data-prometheus-0: has 10Gi\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WAITING", output, StringComparison.Ordinal);
        Assert.EndsWith("dev: what is configured runs.\n", output, StringComparison.Ordinal);
    }

    /// <summary>The engine has called the update complete; the set's status counts what it is about to do.</summary>
    [Theory]
    [InlineData("old pod", "WAITING        StatefulSet fks-monitoring/prometheus: 0 of 1 pods run what was applied")]
    [InlineData("unready pod", "WAITING        StatefulSet fks-monitoring/prometheus: 0 of 1 pods are ready: prometheus-0 is not")]
    [InlineData("unseen change", "WAITING        StatefulSet fks-monitoring/prometheus: its controller has not seen the change yet")]
    [InlineData("old replica of a Deployment", "WAITING        Deployment fks-monitoring/grafana: 1 old pods are still there")]
    [InlineData(
        "small volume",
        "WAITING        volume fks-monitoring/data-prometheus-0: has 7Gi of 10Gi; it is "
            + "being made larger, or nobody does that (docs/runbooks/grow-storage.md)"
    )]
    [InlineData(
        "small claim",
        "WAITING        volume fks-monitoring/data-prometheus-0: its claim asks for 7Gi and not for 10Gi: deploy it"
    )]
    [InlineData(
        "old configuration",
        "WAITING        configuration of prometheus-0: was last read at 2026-11-27 03:00:00Z, before the last change"
    )]
    [InlineData(
        "refused configuration",
        "WAITING        configuration of prometheus-0: it refused the last one it read: kubectl logs says why"
    )]
    [InlineData("other rules", "WAITING        configuration of prometheus-0: has other rules: made-by-hand with 1 rules")]
    [InlineData("pod that is gone", "WAITING        configuration of prometheus-0: gives no answer: pods \"prometheus-0\" not found")]
    [InlineData(
        "edited object",
        "WAITING        ConfigMap fks-monitoring/blackbox-exporter: is not as configured "
            + "(.data.blackbox.yml): deploy it, or see who edited it with ./fks takeback"
    )]
    [InlineData("object that is gone", "WAITING        ConfigMap fks-monitoring/blackbox-exporter: is not there: deploy it")]
    public async Task What_does_not_run_as_configured_is_waited_for(string fault, string line)
    {
        await using var cluster = await RunningCluster.StartAsync();
        await RunningCluster.PlantAsync(cluster, fault);

        var (exit, output, _) = await cluster.RunAsync("rolledout");

        Assert.Contains(line + "\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains("dev: not rolled out; 1 thing of ", output, StringComparison.Ordinal);
    }

    /// <summary>The workload was accepted, and its pods are not: nothing but the refusal says what to do.</summary>
    [Theory]
    [InlineData(
        "StatefulSet",
        "prometheus",
        "create Pod prometheus-0 in StatefulSet prometheus failed error: pods \"prometheus-0\" is forbidden: exceeded quota: theirs, "
            + "requested: pods=1, used: pods=4, limited: pods=4"
    )]
    [InlineData(
        "Deployment",
        "grafana",
        "pods \"grafana-0\" is forbidden: exceeded quota: theirs, requested: pods=1, used: pods=4, limited: pods=4"
    )]
    public async Task Pod_that_a_quota_refuses_is_said_in_the_servers_words(string kind, string name, string refusal)
    {
        await using var cluster = await RunningCluster.StartAsync();
        cluster.Double.Has($"{RunningCluster.Monitoring}/resourcequotas", ReadyCluster.Quota("pods", "4", "4"));
        await RunningCluster.RefuseAsync(cluster, cluster.Object(kind, name));

        var (exit, output, _) = await cluster.RunAsync("rolledout");

        Assert.Contains(
            $"WAITING        {kind} fks-monitoring/{name}: 0 of 1 pods run what was applied; "
                + $"the last one to be made was refused: {refusal}\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task Pod_that_a_limit_range_refuses_is_said_in_the_servers_words()
    {
        await using var cluster = await RunningCluster.StartAsync();
        cluster.Double.Has($"{RunningCluster.Monitoring}/limitranges", ReadyCluster.Range("Pod", "max", "cpu", "7"));
        await RunningCluster.RefuseAsync(cluster, cluster.Object("StatefulSet", "prometheus"));

        var (exit, output, _) = await cluster.RunAsync("rolledout");

        Assert.Contains(
            "WAITING        StatefulSet fks-monitoring/prometheus: 0 of 1 pods run what was applied; the last one to be made was refused: "
                + "create Pod prometheus-0 in StatefulSet prometheus failed error: pods \"prometheus-0\" is forbidden: maximum cpu usage "
                + "per Pod is 7.  No limit is specified\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_known_and_never_ok()
    {
        await using var cluster = await RunningCluster.StartAsync();
        cluster.Double.Forbid($"{RunningCluster.Prometheus}/rules");

        var (exit, output, _) = await cluster.RunAsync("rolledout");

        Assert.Contains(
            """
            NOT LOOKED AT  configuration of prometheus-0: pods "prometheus-0:9090" is forbidden: User "deployer" cannot get resource "pods/proxy" in API group "" in the namespace "fks-monitoring"; ./fks deployer-role --observe gives that right

            """,
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith(" could not be looked at.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, exit);
    }
}
