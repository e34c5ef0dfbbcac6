using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Storage that is to grow: what a server would refuse half-way is foretold, and what it lets grow is not.</summary>
public sealed class GrowthForecastTests
{
    private const string Quotas = RunningCluster.Monitoring + "/resourcequotas";
    private const string Ranges = RunningCluster.Monitoring + "/limitranges";
    private const string OfClass = "standard.storageclass.storage.k8s.io/requests.storage";

    /// <summary>Prometheus is configured to have 10Gi.</summary>
    [Theory]
    [InlineData("requests.storage", "12Gi", "9Gi", "3221225472")]
    [InlineData(OfClass, "12Gi", "9Gi", "3221225472")]
    public async Task Quota_of_others_that_a_growth_does_not_fit_into_is_foretold(string resource, string hard, string used, string left)
    {
        await using var cluster = await GrowingCluster.DeployedAsync("3Gi");
        cluster.Double.Has(Quotas, ReadyCluster.Quota(resource, hard, used));

        await AssertForetoldAsync(
            cluster,
            $"""
            FKS738 cluster/namespaces/fks-monitoring/resourcequotas/theirs/{resource} = {left}
                   That much is left of it, and the deployment needs 7516192768.
                   Raise the quota, or free some of it.

            """,
            "persistentvolumeclaims \"data-prometheus-0\" is forbidden: exceeded quota: theirs, requested: "
                + $"{resource}=7Gi, used: {resource}={used}, limited: {resource}={hard}"
        );
    }

    [Theory]
    [InlineData("requests.storage", "16Gi", "9Gi")]
    [InlineData(OfClass, "16Gi", "9Gi")]
    [InlineData("fast.storageclass.storage.k8s.io/requests.storage", "1Gi", "0")]
    [InlineData("persistentvolumeclaims", "3", "3")]
    public async Task Quota_that_a_growth_fits_into_or_that_counts_other_things_is_none(string resource, string hard, string used)
    {
        await using var cluster = await GrowingCluster.DeployedAsync("3Gi");
        cluster.Double.Has(Quotas, ReadyCluster.Quota(resource, hard, used));

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.True(exit == ExitCode.Ok, output + errors);
        Assert.Equal((200, ""), await cluster.RefusedAsync(GrowingCluster.Claim, GrowingCluster.Sized("10Gi"), force: true));
    }

    [Fact]
    public async Task Claims_that_are_as_large_as_configured_need_nothing()
    {
        await using var cluster = await GrowingCluster.DeployedAsync("10Gi");
        cluster.Double.Has(Quotas, ReadyCluster.Quota("requests.storage", "12Gi", "12Gi"));
        // Somebody has set it since, and it holds for what is made or grows.
        cluster.Double.Has(Ranges, ReadyCluster.Range("PersistentVolumeClaim", "max", "storage", "500Mi"));

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.True(exit == ExitCode.Ok, output + errors);
    }

    [Fact]
    public async Task Limit_range_of_others_that_a_growth_is_too_large_for_is_foretold()
    {
        await using var cluster = await GrowingCluster.DeployedAsync("3Gi");
        cluster.Double.Has(Ranges, ReadyCluster.Range("PersistentVolumeClaim", "max", "storage", "7Gi"));

        await AssertForetoldAsync(
            cluster,
            """
            FKS746 cluster/namespaces/fks-monitoring/limitranges/theirs/PersistentVolumeClaim/max/storage = 7Gi
                   It does not let in a claim of prometheus (maximum storage usage per PersistentVolumeClaim is 7Gi, but request is 10Gi).
                   Change the limit range, or the setting under fks-sre:standalone.

            """,
            "persistentvolumeclaims \"data-prometheus-0\" is forbidden: maximum storage usage per PersistentVolumeClaim is 7Gi, but "
                + "request is 10Gi"
        );
    }

    [Fact]
    public async Task Growth_of_a_volume_whose_class_cannot_is_foretold()
    {
        await using var cluster = await GrowingCluster.DeployedAsync("3Gi");
        var stiff = ReadyCluster.Class("standard", isDefault: true);
        stiff.Remove("allowVolumeExpansion");
        cluster.Double.Has("/apis/storage.k8s.io/v1/storageclasses", stiff);

        await AssertForetoldAsync(
            cluster,
            """
            FKS752 cluster/namespaces/fks-monitoring/persistentvolumeclaims/data-prometheus-0/storageClassName = standard
                   It is to be made larger, and volumes of this class cannot grow (it has no allowVolumeExpansion).
                   Leave the size under fks-sre:standalone as it is, or go on as docs/runbooks/grow-storage.md says.

            """,
            "persistentvolumeclaims \"data-prometheus-0\" is forbidden: only dynamically provisioned pvc can be resized and the "
                + "storageclass that provisions the pvc must support resize"
        );
    }

    [Theory]
    [InlineData(
        "a set without a template",
        """
            FKS749 cluster/namespaces/fks-monitoring/statefulsets/prometheus/volumeClaimTemplates = (nothing)
                   It has no template data, and a server lets nobody add one: its pods have no volumes that could grow.
                   Have it made anew, with one: kubectl delete statefulset prometheus -n fks-monitoring, then pulumi refresh and pulumi up. What its pods hold is gone then: docs/runbooks/grow-storage.md.

            """
    )]
    [InlineData(
        "a claim without a volume",
        """
            FKS750 cluster/namespaces/fks-monitoring/persistentvolumeclaims/data-prometheus-0 = Pending
                   It is to be made larger, and a server does that to none that has no volume.
                   See what it waits for: kubectl describe persistentvolumeclaim data-prometheus-0 -n fks-monitoring; then docs/runbooks/grow-storage.md.

            """
    )]
    [InlineData(
        "a claim that is gone",
        """
            FKS751 cluster/namespaces/fks-monitoring/persistentvolumeclaims/data-prometheus-0 = (nothing)
                   It is to be made larger, and it is not there, though prometheus has the replica it belongs to.
                   See what became of it: kubectl get pods,persistentvolumeclaims -n fks-monitoring. Once the pod is deleted, its set makes both anew.

            """
    )]
    public async Task What_cannot_grow_is_a_finding(string fault, string finding)
    {
        await using var cluster = await GrowingCluster.DeployedAsync("3Gi", fault);

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(finding, errors, StringComparison.Ordinal);
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task Claim_that_may_not_be_read_is_never_called_good()
    {
        await using var cluster = await GrowingCluster.DeployedAsync("3Gi");
        cluster.Double.Forbid(GrowingCluster.Claim);

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.Contains("claim fks-monitoring/data-prometheus-0", output, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Ok, exit);
    }

    /// <summary>It is the one finding, and what the server says to the growth.</summary>
    private static async Task AssertForetoldAsync(TestCluster cluster, string finding, string refusal)
    {
        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains(finding, errors, StringComparison.Ordinal);
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal((403, refusal), await cluster.RefusedAsync(GrowingCluster.Claim, GrowingCluster.Sized("10Gi"), force: true));
    }
}
