using System.Text.Json.Nodes;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Limit ranges that others have set: what is foretold of them is what the server says.</summary>
public sealed class LimitRangeTests
{
    private const string Ranges = RunningCluster.Monitoring + "/limitranges";

    [Theory]
    [InlineData(
        "Container",
        "max",
        "memory",
        "700Mi",
        "max/memory = 700Mi",
        "container prometheus of prometheus (maximum memory usage per Container is 700Mi, but limit is 1Gi)"
    )]
    [InlineData(
        "Container",
        "min",
        "cpu",
        "70m",
        "min/cpu = 70m",
        "container config-reloader of prometheus (minimum cpu usage per Container is 70m, but request is 10m)"
    )]
    [InlineData(
        "Container",
        "maxLimitRequestRatio",
        "cpu",
        "3",
        "maxLimitRequestRatio/cpu = 3",
        "container config-reloader of prometheus (cpu max limit to request ratio per Container is 3, but no limit is specified or "
            + "limit is 0)"
    )]
    [InlineData("Pod", "max", "cpu", "7", "max/cpu = 7", "a pod of prometheus (maximum cpu usage per Pod is 7.  No limit is specified)")]
    [InlineData(
        "Pod",
        "max",
        "memory",
        "1030Mi",
        "max/memory = 1030Mi",
        "a pod of prometheus (maximum memory usage per Pod is 1030Mi, but limit is 1088Mi)"
    )]
    [InlineData(
        "Pod",
        "min",
        "memory",
        "2Gi",
        "min/memory = 2Gi",
        "a pod of prometheus (minimum memory usage per Pod is 2Gi, but request is 1056Mi)"
    )]
    [InlineData(
        "Pod",
        "maxLimitRequestRatio",
        "memory",
        "900m",
        "maxLimitRequestRatio/memory = 900m",
        "a pod of prometheus (memory max limit to request ratio per Pod is 900m, but provided ratio is 1.030303)"
    )]
    public async Task Limit_range_that_refuses_a_pod_is_foretold_in_the_servers_words(
        string type,
        string bound,
        string resource,
        string value,
        string path,
        string refused
    )
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(Ranges, ReadyCluster.Range(type, bound, resource, value));

        var (exit, output, errors) = await cluster.RunAsync("preflight");
        var said = await cluster.StartAsync(PodTemplate.Of(cluster.Object("StatefulSet", "prometheus")));

        Assert.Contains($"FKS746 cluster/namespaces/fks-monitoring/limitranges/theirs/{type}/{path}\n", errors, StringComparison.Ordinal);
        Assert.Contains(refused, errors, StringComparison.Ordinal);
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
        Assert.StartsWith("pods \"prometheus-0\" is forbidden: ", said, StringComparison.Ordinal);
        Assert.Contains(refused[(refused.IndexOf('(', StringComparison.Ordinal) + 1)..^1], said, StringComparison.Ordinal);
    }

    /// <summary>Grafana may grow to more than that; all others may just double.</summary>
    [Fact]
    public async Task Ratio_that_is_just_allowed_keeps_nobody_out()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(Ranges, ReadyCluster.Range("Container", "maxLimitRequestRatio", "memory", "2"));

        var (_, _, errors) = await cluster.RunAsync("preflight");

        Assert.Contains("but provided ratio is 2.666667).\n", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("provided ratio is 2.000000", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_whom_a_rule_keeps_out_is_named_in_one_finding()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(Ranges, ReadyCluster.Range("PersistentVolumeClaim", "min", "storage", "2Gi"));

        var (_, _, errors) = await cluster.RunAsync("preflight");
        var claim = cluster.Object("PersistentVolumeClaim", "grafana");
        await cluster.MakeNamespaceAsync("fks-monitoring");

        Assert.Contains(
            """
            FKS746 cluster/namespaces/fks-monitoring/limitranges/theirs/PersistentVolumeClaim/min/storage = 2Gi
                   It does not let in a claim of alertmanager (minimum storage usage per PersistentVolumeClaim is 2Gi, but request is 1Gi), the claim grafana (minimum storage usage per PersistentVolumeClaim is 2Gi, but request is 1Gi).
                   Change the limit range, or the setting under fks-sre:standalone.

            """,
            errors,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (
                403,
                "persistentvolumeclaims \"grafana\" is forbidden: minimum storage usage per PersistentVolumeClaim is 2Gi, but request is "
                    + "1Gi"
            ),
            await cluster.RefusedAsync(claim.Path, claim.Content)
        );
    }

    [Fact]
    public async Task Claim_that_is_too_large_is_foretold()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(Ranges, ReadyCluster.Range("PersistentVolumeClaim", "max", "storage", "7Gi"));

        var (_, _, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(
            "It does not let in a claim of prometheus (maximum storage usage per PersistentVolumeClaim is 7Gi, but request is 10Gi).\n",
            errors,
            StringComparison.Ordinal
        );
    }

    /// <summary>A limit that a range gives is not ours, and a request above it makes the pod itself wrong.</summary>
    [Fact]
    public async Task Default_that_is_below_what_a_container_asks_for_is_foretold()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var range = ReadyCluster.Range("Container", "default", "cpu", "150m");
        range["spec"]!["limits"]![0]!["max"] = new JsonObject { ["cpu"] = "3" };
        cluster.Double.Has(Ranges, range);

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(
            """
            FKS746 cluster/namespaces/fks-monitoring/limitranges/theirs/Container/default/cpu = 150m
                   It does not let in container prometheus of prometheus (Invalid value: "200m": must be less than or equal to cpu limit of 150m).

            """.TrimEnd(),
            errors,
            StringComparison.Ordinal
        );
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal(
            "Pod \"prometheus-0\" is invalid: spec.containers[0].resources.requests: Invalid value: \"200m\": must be less than or equal "
                + "to cpu limit of 150m",
            await cluster.StartAsync(PodTemplate.Of(cluster.Object("StatefulSet", "prometheus")))
        );
    }

    /// <summary>Of processors our containers set no limit, and a range gives them one.</summary>
    [Theory]
    [InlineData("Container", "max", "cpu", "3")]
    [InlineData("Container", "default", "cpu", "3")]
    [InlineData("Pod", "max", "memory", "1088Mi")]
    [InlineData("Container", "min", "cpu", "10m")]
    [InlineData("PersistentVolumeClaim", "max", "storage", "10Gi")]
    public async Task Limit_range_that_lets_all_in_is_said_to(string type, string bound, string resource, string value)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(Ranges, ReadyCluster.Range(type, bound, resource, value));

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.Contains("ok      limit range theirs of fks-monitoring: lets all in\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
        foreach (var workload in cluster.Objects.Where(item => item.Kind.Kind is "Deployment" or "StatefulSet"))
        {
            Assert.Equal("", await cluster.StartAsync(PodTemplate.Of(workload)));
        }
    }
}
