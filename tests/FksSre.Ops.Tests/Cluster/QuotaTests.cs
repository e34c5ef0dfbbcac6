using System.Text.Json.Nodes;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Preflight;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Quotas and storage classes that others have set.</summary>
public sealed class QuotaTests
{
    private const string Monitoring = "/api/v1/namespaces/fks-monitoring";

    [Theory]
    [InlineData(
        "pods",
        "4",
        "3",
        "FKS738 cluster/namespaces/fks-monitoring/resourcequotas/theirs/pods = 1\n   "
            + "    That much is left of it, and the deployment needs 5."
    )]
    [InlineData(
        "persistentvolumeclaims",
        "2",
        "0",
        "resourcequotas/theirs/persistentvolumeclaims = 2\n       That much is left of it, and the deployment needs 3."
    )]
    [InlineData(
        "requests.storage",
        "11Gi",
        "0",
        "resourcequotas/theirs/requests.storage = 11811160064\n       That much is left of it, and the deployment needs 12884901888."
    )]
    [InlineData(
        "count/statefulsets.apps",
        "1",
        "0",
        "resourcequotas/theirs/count/statefulsets.apps = 1\n       That much is left of it, and the deployment needs 2."
    )]
    [InlineData("services", "9", "5", "resourcequotas/theirs/services = 4\n       That much is left of it, and the deployment needs 6.")]
    [InlineData(
        "limits.cpu",
        "8",
        "0",
        "FKS745 cluster/namespaces/fks-monitoring/resourcequotas/theirs/limits.cpu = 8\n      "
            + " It lets no pod in that does not say its limits.cpu, and those of "
    )]
    public async Task Quota_that_would_refuse_the_deployment_is_a_finding(string resource, string hard, string used, string finding)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has($"{Monitoring}/resourcequotas", ReadyCluster.Quota(resource, hard, used));

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(finding, errors, StringComparison.Ordinal);
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
    }

    /// <summary>What is foretold is what the server does.</summary>
    [Theory]
    [InlineData(
        "services",
        "4",
        "4",
        "Service",
        "grafana",
        "exceeded quota: theirs, requested: services=1, used: services=4, limited: services=4"
    )]
    [InlineData(
        "count/statefulsets.apps",
        "1",
        "1",
        "StatefulSet",
        "prometheus",
        "exceeded quota: theirs, requested: count/statefulsets.apps=1, used: count/statefulsets.apps=1, limited: count/statefulsets.apps=1"
    )]
    [InlineData(
        "requests.storage",
        "11Gi",
        "10752Mi",
        "PersistentVolumeClaim",
        "grafana",
        "exceeded quota: theirs, requested: requests.storage=1Gi, used: requests.storage=10752Mi, limited: requests.storage=11Gi"
    )]
    public async Task Quota_that_is_foretold_refuses(string resource, string hard, string used, string kind, string name, string refusal)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        await cluster.MakeNamespaceAsync("fks-monitoring");
        cluster.Double.Has($"{Monitoring}/resourcequotas", ReadyCluster.Quota(resource, hard, used));
        var item = cluster.Object(kind, name);

        Assert.Contains($"resourcequotas/theirs/{resource} = ", (await cluster.RunAsync("preflight")).Errors, StringComparison.Ordinal);
        Assert.Equal(
            (403, $"{item.Kind.Resource}{(item.Kind.Group.Length == 0 ? "" : "." + item.Kind.Group)} \"{name}\" is forbidden: {refusal}"),
            await cluster.RefusedAsync(item.Path, item.Content)
        );
    }

    [Theory]
    [InlineData("pods", "5", null)]
    [InlineData("fast.storageclass.storage.k8s.io/requests.storage", "1Gi", null)]
    [InlineData("count/ingresses.networking.k8s.io", "0", null)]
    [InlineData("pods", "0", "BestEffort")]
    [InlineData("pods", "0", "Terminating")]
    public async Task Quota_that_leaves_room_or_counts_other_things_is_none(string resource, string hard, string? scope)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var quota = ReadyCluster.Quota(resource, hard, "0");
        quota["spec"]!["scopes"] = scope is null ? null : new JsonArray(scope);
        cluster.Double.Has($"{Monitoring}/resourcequotas", quota);

        Assert.Equal(ExitCode.Ok, (await cluster.RunAsync("preflight")).Exit);
    }

    /// <summary>What a limit range fills in, a quota finds said.</summary>
    [Fact]
    public async Task Default_of_a_limit_range_satisfies_a_quota()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has($"{Monitoring}/resourcequotas", ReadyCluster.Quota("limits.cpu", "8", "0"));
        cluster.Double.Has($"{Monitoring}/limitranges", ReadyCluster.Range("Container", "default", "cpu", "500m"));

        Assert.Equal(ExitCode.Ok, (await cluster.RunAsync("preflight")).Exit);
    }

    [Fact]
    public async Task Two_default_classes_are_advice_that_names_the_one_that_counts()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Has(
            "/apis/storage.k8s.io/v1/storageclasses",
            ReadyCluster.Class("slow", isDefault: true, made: "2026-03-07T03:00:00Z"),
            ReadyCluster.Class("standard", isDefault: true, made: "2026-02-07T03:00:00Z")
        );

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains("ok      storage class slow: is there, for alertmanager, prometheus, grafana\n", output, StringComparison.Ordinal);
        Assert.Contains(
            """
            FKS747 cluster/storageclasses = slow, standard (advice)
                   Each of them is the default; alertmanager, prometheus, grafana would get the one that was made last (slow), and another one on the day on which that changes.
                   Name the class in fks-sre:standalone, or leave the annotation storageclass.kubernetes.io/is-default-class on one of them.

            """,
            errors,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Ok, exit);
    }

    /// <summary>It is the class of two kinds of claims, and one class.</summary>
    [Fact]
    public async Task Class_that_is_named_and_the_default_has_its_advice_once()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var standard = ReadyCluster.Class("standard", isDefault: true);
        standard["allowVolumeExpansion"] = false;
        cluster.Double.Has("/apis/storage.k8s.io/v1/storageclasses", standard);
        var claims = cluster.Objects.Select(item =>
            item.Kind.Kind != "PersistentVolumeClaim" ? item : item with { Content = Named(item.Content, "standard") }
        );
        using var server = await ApiServer.ConnectAsync(cluster.Kubeconfig, ClusterOptions.Declared("dev"));

        var answers = await StorageCheck.AskAsync(server, [.. claims], CancellationToken.None);

        Assert.Equal(["FKS735"], answers.OfType<PreflightAnswer.Wrong>().Select(answer => answer.Finding.Code));
    }

    private static JsonObject Named(JsonObject claim, string storageClass)
    {
        var named = claim.DeepClone().AsObject();
        named["spec"]!["storageClassName"] = storageClass;
        return named;
    }
}
