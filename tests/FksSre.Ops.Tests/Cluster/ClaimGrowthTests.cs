using System.Text.Json.Nodes;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Registration;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Claims grow by what the stack registers, where a server lets them, and change in no other way.</summary>
public sealed class ClaimGrowthTests
{
    private const string Classes = "/apis/storage.k8s.io/v1/storageclasses";

    [Fact]
    public async Task Claims_of_replicas_grow_by_the_patches_that_the_stack_registers()
    {
        await using var cluster = await BoundAsync();
        var patches = await PatchesAsync();

        foreach (var patch in patches)
        {
            Assert.Equal((200, ""), await GrownAsync(cluster, patch, "37Gi"));
        }

        Assert.Equal(["data-alertmanager-0", "data-prometheus-0"], patches.Select(patch => patch.Name).Order(StringComparer.Ordinal));
        Assert.All(patches, patch => Assert.Equal(("37Gi", "10Gi"), Sizes(cluster.GetAsync(patch).Result)));
    }

    /// <summary>The size is the controller's, which made the claim: without force every growth would be a conflict.</summary>
    [Fact]
    public async Task Size_of_a_claim_that_a_controller_made_is_taken_by_force_alone()
    {
        await using var cluster = await BoundAsync();
        var patch = (await PatchesAsync())[0];

        Assert.Equal("true", $"{patch.Content["metadata"]!["annotations"]!["pulumi.com/patchForce"]}");
        Assert.Equal(
            (409, "Apply failed with 1 conflict: conflict with \"kube-controller-manager\": .spec.resources.requests.storage"),
            await cluster.RefusedAsync(patch.Path, Sized(patch, "37Gi"))
        );
    }

    [Theory]
    [InlineData(
        "a class that cannot grow",
        "37Gi",
        403,
        "persistentvolumeclaims \"data-alertmanager-0\" is forbidden: only dynamically provisioned pvc can be resized and the storageclass "
            + "that provisions the pvc must support resize"
    )]
    [InlineData(
        "a class that is gone",
        "37Gi",
        403,
        "persistentvolumeclaims \"data-alertmanager-0\" is forbidden: only dynamically provisioned pvc can be resized and the storageclass "
            + "that provisions the pvc must support resize"
    )]
    [InlineData(
        "a claim without a volume",
        "37Gi",
        422,
        "PersistentVolumeClaim \"data-alertmanager-0\" is invalid: spec: Forbidden: spec is immutable after creation except "
            + "resources.requests and volumeAttributesClassName for bound claims"
    )]
    [InlineData(
        "",
        "7Gi",
        422,
        "PersistentVolumeClaim \"data-alertmanager-0\" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than "
            + "status.capacity"
    )]
    [InlineData(
        "a limit range",
        "37Gi",
        403,
        "persistentvolumeclaims \"data-alertmanager-0\" is forbidden: maximum storage usage per PersistentVolumeClaim is 30Gi, but request "
            + "is 37Gi"
    )]
    [InlineData(
        "a quota",
        "37Gi",
        403,
        "persistentvolumeclaims \"data-alertmanager-0\" is forbidden: exceeded quota: theirs, requested: requests.storage=27Gi, used: "
            + "requests.storage=23Gi, limited: requests.storage=40Gi"
    )]
    public async Task Claim_that_cannot_become_so_is_refused_in_the_servers_words(string fault, string size, int code, string message)
    {
        await using var cluster = await BoundAsync();
        var patch = (await PatchesAsync())[0];
        await PlantAsync(cluster, patch, fault);

        Assert.Equal((code, message), await GrownAsync(cluster, patch, size));
        Assert.Equal("10Gi", Sizes(await cluster.GetAsync(patch)).Asked);
    }

    /// <summary>A growth that did not come about may be taken back, as far as the volume is not larger yet.</summary>
    [Fact]
    public async Task Growth_may_be_taken_back_to_more_than_the_volume_has()
    {
        await using var cluster = await BoundAsync();
        var patch = (await PatchesAsync())[0];

        Assert.Equal((200, ""), await GrownAsync(cluster, patch, "37Gi"));
        Assert.Equal((200, ""), await GrownAsync(cluster, patch, "11Gi"));
        Assert.Equal(422, (await GrownAsync(cluster, patch, "10Gi")).Code);
    }

    [Fact]
    public async Task Claim_of_our_own_changes_in_nothing_but_its_size()
    {
        await using var cluster = await BoundAsync();
        var claim = cluster.Object("PersistentVolumeClaim", "grafana");
        await cluster.ApplyAsync(claim.Path, claim.Content, TestCluster.Manager);
        await BindAsync(cluster, claim.Path, "1Gi");
        var larger = Sized(claim, "3Gi");
        var shared = larger.DeepClone().AsObject();
        shared["spec"]!["accessModes"] = new JsonArray("ReadWriteMany");

        Assert.Equal((200, ""), await cluster.RefusedAsync(claim.Path, larger));
        Assert.Equal(
            (
                422,
                "PersistentVolumeClaim \"grafana\" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests "
                    + "and volumeAttributesClassName for bound claims"
            ),
            await cluster.RefusedAsync(claim.Path, shared)
        );
        Assert.Equal(("3Gi", "1Gi"), Sizes(await cluster.GetAsync(claim)));
        Assert.Equal("standard", $"{(await cluster.GetAsync(claim))["spec"]!["storageClassName"]}");
    }

    /// <summary>With a claim of 10Gi for each replica of dev, as the controller makes them, and a volume behind each.</summary>
    private static async Task<TestCluster> BoundAsync()
    {
        var cluster = await ReadyCluster.OfDevAsync();
        await cluster.MakeNamespaceAsync("fks-monitoring");
        foreach (var patch in await PatchesAsync())
        {
            var claim = Sized(patch, "10Gi");
            claim["spec"]!["accessModes"] = new JsonArray("ReadWriteOnce");
            await cluster.ApplyAsync(patch.Path, claim, "kube-controller-manager");
            await BindAsync(cluster, patch.Path, "10Gi");
        }

        return cluster;
    }

    private static Task BindAsync(TestCluster cluster, string path, string size) =>
        cluster.EditAsync(
            path + "/status",
            new()
            {
                ["status"] = new JsonObject
                {
                    ["phase"] = "Bound",
                    ["capacity"] = new JsonObject { ["storage"] = size },
                },
            },
            "kube-controller-manager"
        );

    private static async Task<IReadOnlyList<KubernetesObject>> PatchesAsync()
    {
        var stack = (await StackFiles.ReadAsync(Screen.ForThisTerminal(), RepositoryRoot.Folder, "dev", RuleTestScope.None))!.Value;
        return
        [
            .. from resource in await StackRegistration.RunAsync(stack.Inputs, StackSecrets.Of(stack.Configuration))
            where resource.Type.EndsWith(":PersistentVolumeClaimPatch", StringComparison.Ordinal)
            let metadata = resource.Inputs["metadata"]!
            select new KubernetesObject(
                KubernetesKind.Of("v1", "PersistentVolumeClaim"),
                $"{metadata["namespace"]}",
                $"{metadata["name"]}",
                resource.Inputs,
                resource.Urn
            ),
        ];
    }

    private static Task<(int Code, string Message)> GrownAsync(TestCluster cluster, KubernetesObject patch, string size) =>
        cluster.RefusedAsync(patch.Path, Sized(patch, size), force: true);

    private static JsonObject Sized(KubernetesObject claim, string size)
    {
        var sized = claim.Content.DeepClone().AsObject();
        sized["spec"]!["resources"]!["requests"]!["storage"] = size;
        return sized;
    }

    private static (string Asked, string Has) Sizes(JsonObject claim) =>
        ($"{claim["spec"]!["resources"]!["requests"]!["storage"]}", $"{claim["status"]!["capacity"]!["storage"]}");

    private static async Task PlantAsync(TestCluster cluster, KubernetesObject claim, string fault)
    {
        switch (fault)
        {
            case "a class that cannot grow":
                var stiff = ReadyCluster.Class("standard", isDefault: true);
                stiff.Remove("allowVolumeExpansion");
                cluster.Double.Has(Classes, ReadyCluster.Class("fast", isDefault: false), stiff);
                break;
            case "a class that is gone":
                cluster.Double.Has(Classes, ReadyCluster.Class("fast", isDefault: true));
                break;
            case "a claim without a volume":
                await cluster.EditAsync(claim.Path + "/status", new() { ["status"] = new JsonObject { ["phase"] = "Pending" } });
                break;
            case "a limit range":
                cluster.Double.Has(
                    $"{RunningCluster.Monitoring}/limitranges",
                    ReadyCluster.Range("PersistentVolumeClaim", "max", "storage", "30Gi")
                );
                break;
            case "a quota":
                cluster.Double.Has($"{RunningCluster.Monitoring}/resourcequotas", ReadyCluster.Quota("requests.storage", "40Gi", "23Gi"));
                break;
        }
    }
}
