using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Releases;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>What the controllers of a cluster do after a deployment, all of it or with one fault.</summary>
internal static class RunningCluster
{
    public const string Monitoring = "/api/v1/namespaces/fks-monitoring";
    public const string Prometheus = $"{Monitoring}/pods/prometheus-0:9090/proxy/api/v1";

    public static async Task<TestCluster> StartAsync()
    {
        var cluster = await TestCluster.DeployedAsync();
        foreach (var item in cluster.Objects.Where(item => item.Kind.Kind is "StatefulSet" or "Deployment"))
        {
            await cluster.EditAsync(item.Path + "/status", Status(item.Kind.Kind, old: 0), "kube-controller-manager");
        }

        Pods(cluster, revision: "r7", isReady: true);
        await ClaimAsync(cluster, "data-prometheus-0", "10Gi", "10Gi");
        await ClaimAsync(cluster, "data-alertmanager-0", "1Gi", "1Gi");
        await cluster.EditAsync(
            $"{Monitoring}/persistentvolumeclaims/grafana/status",
            new() { ["status"] = Capacity("1Gi") },
            "kube-controller-manager"
        );
        Read(cluster, "2026-11-27T12:00:00Z", could: true);
        Rules(cluster);
        return cluster;
    }

    public static Task PlantAsync(TestCluster cluster, string fault)
    {
        switch (fault)
        {
            case "old pod":
                Pods(cluster, revision: "r6", isReady: true);
                return Task.CompletedTask;
            case "unready pod":
                Pods(cluster, revision: "r7", isReady: false);
                return Task.CompletedTask;
            case "unseen change":
                return cluster.EditAsync(cluster.Object("StatefulSet", "prometheus").Path, Restart(), "kubectl-rollout");
            case "old replica of a Deployment":
                return cluster.EditAsync(
                    cluster.Object("Deployment", "grafana").Path + "/status",
                    Status("Deployment", old: 1),
                    "kube-controller-manager"
                );
            case "small volume":
                return ClaimAsync(cluster, "data-prometheus-0", "10Gi", "7Gi");
            case "small claim":
                return ClaimAsync(cluster, "data-prometheus-0", "7Gi", "7Gi");
            case "old configuration":
                Read(cluster, "2026-11-27T03:00:00Z", could: true);
                return Task.CompletedTask;
            case "refused configuration":
                Read(cluster, "2026-11-27T12:00:00Z", could: false);
                return Task.CompletedTask;
            case "pod that is gone":
                cluster.Double.Forget($"{Prometheus}/rules");
                return Task.CompletedTask;
            case "other rules":
                Rules(cluster, ("made-by-hand", 1));
                return Task.CompletedTask;
            case "edited object":
                return cluster.EditAsync(
                    cluster.Object("ConfigMap", "blackbox-exporter").Path,
                    new() { ["data"] = new JsonObject { ["blackbox.yml"] = "modules: {}" } }
                );
            default:
                return cluster.DeleteAsync(cluster.Object("ConfigMap", "blackbox-exporter").Path);
        }
    }

    /// <summary>As its controller tries to make the first pod, and tells what became of it.</summary>
    public static async Task RefuseAsync(TestCluster cluster, KubernetesObject workload)
    {
        var said = await cluster.StartAsync(PodTemplate.Of(workload));
        if (workload.Kind.Kind == "Deployment")
        {
            var status = Status("Deployment", old: 0);
            status["status"]!["updatedReplicas"] = 0;
            status["status"]!["conditions"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "ReplicaFailure",
                    ["status"] = "True",
                    ["message"] = said,
                }
            );
            await cluster.EditAsync(workload.Path + "/status", status, "kube-controller-manager");
            return;
        }

        cluster.Double.Has($"{Monitoring}/pods", Pod("alertmanager", "r7", isReady: true));
        cluster.Double.Has($"{Monitoring}/events", Event("an older word", 3), Event(Failed(said), 7), Event("a word between", 5));

        string Failed(string why) => $"create Pod {workload.Name}-0 in StatefulSet {workload.Name} failed error: {why}";
    }

    private static JsonObject Event(string message, int minute) =>
        new() { ["message"] = message, ["lastTimestamp"] = $"2026-11-27T12:0{minute}:00Z" };

    /// <summary>As <c>kubectl rollout restart</c> asks for one.</summary>
    private static JsonObject Restart() =>
        new()
        {
            ["spec"] = new JsonObject
            {
                ["template"] = new JsonObject
                {
                    ["metadata"] = new JsonObject
                    {
                        ["annotations"] = new JsonObject { ["kubectl.kubernetes.io/restartedAt"] = "2026-11-27T03:41:00Z" },
                    },
                },
            },
        };

    private static JsonObject Status(string kind, int old) =>
        new()
        {
            ["status"] =
                kind == "StatefulSet"
                    ? new JsonObject
                    {
                        ["observedGeneration"] = 1,
                        ["replicas"] = 1,
                        ["updateRevision"] = "r7",
                    }
                    : new JsonObject
                    {
                        ["observedGeneration"] = 1,
                        ["replicas"] = 1 + old,
                        ["updatedReplicas"] = 1,
                        ["readyReplicas"] = 1,
                        ["availableReplicas"] = 1,
                    },
        };

    /// <param name="cluster">With one replica of each set.</param>
    /// <param name="revision">Of Prometheus's.</param>
    /// <param name="isReady">The same.</param>
    private static void Pods(TestCluster cluster, string revision, bool isReady) =>
        cluster.Double.Has($"{Monitoring}/pods", Pod("prometheus", revision, isReady), Pod("alertmanager", "r7", isReady: true));

    private static JsonObject Pod(string set, string revision, bool isReady) =>
        new()
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = $"{set}-0",
                ["labels"] = new JsonObject { ["controller-revision-hash"] = revision },
                ["ownerReferences"] = new JsonArray(new JsonObject { ["kind"] = "StatefulSet", ["name"] = set }),
            },
            ["status"] = new JsonObject
            {
                ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = isReady ? "True" : "False" }),
            },
        };

    private static Task ClaimAsync(TestCluster cluster, string name, string asked, string has)
    {
        cluster.Double.Answers(
            $"{Monitoring}/persistentvolumeclaims/{name}",
            new()
            {
                ["spec"] = new JsonObject { ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = asked } } },
                ["status"] = Capacity(has),
            }
        );
        return Task.CompletedTask;
    }

    private static JsonObject Capacity(string size) => new() { ["capacity"] = new JsonObject { ["storage"] = size } };

    private static void Read(TestCluster cluster, string at, bool could) =>
        cluster.Double.Answers($"{Prometheus}/status/runtimeinfo", ReadAt(at, could));

    /// <summary>Those of the catalogue, and others besides.</summary>
    private static void Rules(TestCluster cluster, params (string Name, int Rules)[] more) =>
        cluster.Double.Answers($"{Prometheus}/rules", RulesOf("dev", more));

    /// <summary>As Prometheus tells when it read its configuration, and whether it could.</summary>
    public static JsonObject ReadAt(string at, bool could) =>
        new()
        {
            ["status"] = "success",
            ["data"] = new JsonObject { ["lastConfigTime"] = at, ["reloadConfigSuccess"] = could },
        };

    /// <summary>As Prometheus lists its rules.</summary>
    /// <param name="environment">Whose catalogue it has.</param>
    /// <param name="more">Groups of somebody else.</param>
    public static JsonObject RulesOf(string environment, params (string Name, int Rules)[] more)
    {
        var groups = Plans
            .Derive(Screen.ForThisTerminal(), Plans.Environment(environment))!
            .Recording(CurrentRelease.NamedAsync().GetAwaiter().GetResult().Value!)
            .Rules.SelectMany(file => file.Groups)
            .Select(group => (group.Name, Rules: group.Rules.Length));
        return new()
        {
            ["status"] = "success",
            ["data"] = new JsonObject
            {
                ["groups"] = new JsonArray([
                    .. groups
                        .Concat(more)
                        .Select(group => new JsonObject
                        {
                            ["name"] = group.Name,
                            ["rules"] = new JsonArray([.. Enumerable.Range(0, group.Rules).Select(_ => new JsonObject())]),
                        }),
                ]),
            },
        };
    }
}
