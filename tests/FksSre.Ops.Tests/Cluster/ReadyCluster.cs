using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>A cluster of one node to which dev or prod can be deployed, and what it is made of.</summary>
internal static class ReadyCluster
{
    public static async Task<TestCluster> OfDevAsync() => await OfAsync("dev");

    public static async Task<TestCluster> OfAsync(string environment)
    {
        var cluster = await TestCluster.EmptyAsync(environment);
        cluster.Double.Has("/apis/storage.k8s.io/v1/storageclasses", Class("fast", isDefault: false), Class("standard", isDefault: true));
        cluster.Double.Has("/api/v1/nodes", Node("a"));
        await cluster.MakeNamespaceAsync("fks-trading");
        return cluster;
    }

    public static JsonObject Class(string name, bool isDefault, string made = "2026-01-07T03:00:00Z") =>
        new()
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["creationTimestamp"] = made,
                ["annotations"] = new JsonObject { ["storageclass.kubernetes.io/is-default-class"] = isDefault ? "true" : "false" },
            },
            ["allowVolumeExpansion"] = true,
            // Bound when its pod is placed: such a claim waits until then, and rightly so.
            ["volumeBindingMode"] = "WaitForFirstConsumer",
        };

    public static JsonObject Node(string name, string memory = "8Gi", bool cordoned = false, string? taint = null, bool ready = true) =>
        new()
        {
            ["metadata"] = new JsonObject { ["name"] = name },
            ["spec"] = new JsonObject
            {
                ["unschedulable"] = cordoned,
                ["taints"] = taint is null ? [] : new JsonArray(new JsonObject { ["key"] = "dedicated", ["effect"] = taint }),
            },
            ["status"] = new JsonObject
            {
                ["allocatable"] = new JsonObject
                {
                    ["cpu"] = "4",
                    ["memory"] = memory,
                    ["pods"] = "110",
                },
                ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = ready ? "True" : "False" }),
            },
        };

    /// <param name="node">Where it runs.</param>
    /// <param name="memory">It asks for.</param>
    /// <param name="name">Of the pod.</param>
    /// <param name="phase">A pod that has ended takes nothing.</param>
    public static JsonObject Pod(string node, string memory, string name = "theirs-7", string phase = "Running") =>
        new()
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "fks-monitoring" },
            ["spec"] = new JsonObject
            {
                ["nodeName"] = node,
                ["containers"] = new JsonArray(
                    new JsonObject { ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["memory"] = memory } } }
                ),
            },
            ["status"] = new JsonObject { ["phase"] = phase },
        };

    public static JsonObject Quota(string resource, string hard, string used) =>
        new()
        {
            ["metadata"] = new JsonObject { ["name"] = "theirs" },
            ["spec"] = new JsonObject { ["hard"] = new JsonObject { [resource] = hard } },
            ["status"] = new JsonObject { ["used"] = new JsonObject { [resource] = used } },
        };

    public static JsonObject Range(string type, string bound, string resource, string value) =>
        new()
        {
            ["metadata"] = new JsonObject { ["name"] = "theirs" },
            ["spec"] = new JsonObject
            {
                ["limits"] = new JsonArray(
                    new JsonObject
                    {
                        ["type"] = type,
                        [bound] = new JsonObject { [resource] = value },
                    }
                ),
            },
        };
}
