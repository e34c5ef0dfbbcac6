using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>A cluster to which dev is deployed with smaller storage than it is configured to have.</summary>
internal static class GrowingCluster
{
    public const string Claim = RunningCluster.Monitoring + "/persistentvolumeclaims/data-prometheus-0";

    /// <summary>Dev is deployed, with a volume of the default class behind each claim; Prometheus's set and claim have this size.</summary>
    public static async Task<TestCluster> DeployedAsync(string prometheus, string fault = "")
    {
        var cluster = await ReadyCluster.OfDevAsync();
        await cluster.MakeNamespaceAsync("fks-monitoring");
        foreach (var item in cluster.Objects)
        {
            await cluster.ApplyAsync(item.Path, Older(item, prometheus, fault), TestCluster.Manager);
        }

        await ClaimAsync(cluster, Claim.Replace("prometheus", "alertmanager", StringComparison.Ordinal), "1Gi", "Bound");
        if (fault != "a claim that is gone")
        {
            await ClaimAsync(cluster, Claim, prometheus, fault == "a claim without a volume" ? "Pending" : "Bound");
        }

        return cluster;
    }

    private static JsonObject Older(KubernetesObject item, string prometheus, string fault)
    {
        var content = item.Content.DeepClone().AsObject();
        if (item is { Kind.Kind: "StatefulSet", Name: "prometheus" })
        {
            content["spec"]!["volumeClaimTemplates"]![0]!["spec"]!["resources"]!["requests"]!["storage"] = prometheus;
            if (fault == "a set without a template")
            {
                content["spec"]!.AsObject().Remove("volumeClaimTemplates");
            }
        }

        return content;
    }

    /// <summary>As the controller of a set makes it.</summary>
    private static async Task ClaimAsync(TestCluster cluster, string path, string size, string phase)
    {
        var claim = Sized(size);
        claim["metadata"]!["name"] = path[(path.LastIndexOf('/') + 1)..];
        claim["spec"]!["accessModes"] = new JsonArray("ReadWriteOnce");
        await cluster.ApplyAsync(path, claim, "kube-controller-manager");
        await cluster.EditAsync(
            path + "/status",
            new()
            {
                ["status"] = new JsonObject
                {
                    ["phase"] = phase,
                    ["capacity"] = new JsonObject { ["storage"] = size },
                },
            },
            "kube-controller-manager"
        );
    }

    public static JsonObject Sized(string size) =>
        new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "PersistentVolumeClaim",
            ["metadata"] = new JsonObject { ["name"] = "data-prometheus-0", ["namespace"] = "fks-monitoring" },
            ["spec"] = new JsonObject { ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = size } } },
        };
}
