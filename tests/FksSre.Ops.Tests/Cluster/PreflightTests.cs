using System.Text.Json.Nodes;
using FksSre.Ops.Commands;
using FksSre.Ops.Tests.Cluster.Double;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>What is not ours is looked at before a deployment: all of it, and what could not be looked at is never ok.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task A_ready_cluster_is_said_to_be_so()
    {
        await using var cluster = await ReadyAsync();

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Equal(
            $"""
            ok      API server: {cluster.Double.Address}, v1.35.4
            ok      namespace fks-monitoring: will be made
            ok      namespace fks-trading: is there
            ok      storage class standard: is there, for alertmanager, prometheus, grafana
            ok      rights in the cluster: all 9
            ok      rights in fks-monitoring: all 79
            ok      rights in fks-trading: all 31
            ok      objects: 64 to be made, 0 are there
            dev: nothing stands in the way of a deployment, as far as a look can tell.

            """.ReplaceLineEndings("\n"),
            output);
        Assert.DoesNotContain("FKS", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
    }

    [Theory]
    [InlineData("fks-trading is missing", "FKS730 cluster/namespaces/fks-trading = (nothing)\n       Objects of the stack go into this namespace, and it is not there: a deployment would stop half way.\n       Install what belongs in it first, or make it: kubectl create namespace fks-trading")]
    [InlineData("fks-trading is going", "FKS731 cluster/namespaces/fks-trading = Terminating\n       It is being deleted; nothing can be made in it.\n       Wait until it is gone: kubectl wait --for=delete namespace/fks-trading")]
    [InlineData("no default class", "FKS734 cluster/storageclasses = (nothing)\n       alertmanager, prometheus, grafana names no storage class, and none is the default: its pod would wait for ever.\n       Name one of fast, standard, or annotate one with storageclass.kubernetes.io/is-default-class=true.")]
    [InlineData("no right to secrets", "FKS739 cluster/rights/fks-monitoring = secrets: create patch\n       The deployment needs these rights, and this account does not have them.\n       Ask the cluster's administrator to apply what ./fks deployer-role prints for this account.")]
    [InlineData("a foreign ConfigMap", "FKS740 cluster/fks-monitoring/configmaps/prometheus-config = ConfigMap fks-monitoring/prometheus-config\n       An object of this name is there, and no stack has made it (helm): a deployment would fail on it or change it.\n       Rename or delete it, or deploy to another namespace (fks-sre:standalone).")]
    [InlineData("prod is there", "FKS741 cluster/fks-monitoring/configmaps/prometheus-config = prod\n       It was made by the stack prod; dev would fight with it over the same objects.\n       Give each environment a cluster or a namespace of its own.")]
    [InlineData("a small quota", "FKS738 cluster/namespaces/fks-monitoring/resourcequotas/theirs/pods = 1\n       That much is left of it, and the deployment needs 5.\n       Raise the quota, or free some of it.")]
    public async Task A_fault_is_a_finding_with_its_remedy(string fault, string finding)
    {
        await using var cluster = await ReadyAsync();
        await PlantAsync(cluster, fault);

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains("\n" + finding + "\n", "\n" + errors, StringComparison.Ordinal);
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task All_faults_come_at_once()
    {
        await using var cluster = await ReadyAsync();
        foreach (var fault in new[] { "fks-trading is missing", "no default class", "no right to secrets", "a foreign ConfigMap", "a small quota" })
        {
            await PlantAsync(cluster, fault);
        }

        var (exit, output, errors) = await cluster.RunAsync("preflight", "--json");

        var report = JsonNode.Parse(output)!;
        Assert.Equal(["FKS730", "FKS734", "FKS739", "FKS740", "FKS738"], report["findings"]!.AsArray().Select(each => each!["code"]!.GetValue<string>()));
        Assert.False(report["ready"]!.GetValue<bool>());
        Assert.DoesNotContain("FKS", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_looked_at_and_never_ok()
    {
        await using var cluster = await ReadyAsync();
        cluster.Double.Forbid("/apis/storage.k8s.io/v1/storageclasses");

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.Contains("NOT LOOKED AT  storage classes: storageclasses.storage.k8s.io is forbidden: User \"deployer\" cannot list resource \"storageclasses\" in API group \"storage.k8s.io\" at the cluster scope\n", output, StringComparison.Ordinal);
        Assert.EndsWith("dev: nothing wrong was seen, but not everything was looked at. 1 thing could not be looked at; ask with an account that may read them.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, exit);
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Config\n", "minikube")]
    [InlineData("not: [yaml", "minikube")]
    public async Task A_kubeconfig_without_the_context_is_said(string text, string context)
    {
        var config = Path.Combine(Directory.CreateTempSubdirectory("fks-cluster-").FullName, "config");
        await File.WriteAllTextAsync(config, text);

        var (exit, output, errors) = await FksProcess.RunAsync("preflight", "dev", "--kubeconfig", config);

        Assert.Equal("", output);
        Assert.Contains($"The kubeconfig {config} gives no way to the context {context}: ", errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was looked at. Name the kubeconfig with --kubeconfig, start the cluster (minikube start), or check the way to it.", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, exit);
    }

    [Fact]
    public async Task Kubeconfig_of_the_user_is_found_as_kubectl_finds_it()
    {
        await using var cluster = await ReadyAsync();
        var home = Directory.CreateTempSubdirectory("fks-home-").FullName;
        Directory.CreateDirectory(Path.Combine(home, ".kube"));
        var other = Path.Combine(home, "other");
        await File.WriteAllTextAsync(other, "apiVersion: v1\nkind: Config\n");

        var listed = await FksProcess.RunAsync(["preflight", "dev"], "", ("HOME", home), ("KUBECONFIG", $"{home}/gone:{other}:{cluster.Kubeconfig}"));
        File.Copy(cluster.Kubeconfig, Path.Combine(home, ".kube", "config"));
        var byPlace = await FksProcess.RunAsync(["preflight", "dev"], "", ("HOME", home), ("KUBECONFIG", ""));

        Assert.Equal(await FksProcess.RunAsync("preflight", "dev", "--kubeconfig", cluster.Kubeconfig), listed);
        Assert.Equal(listed, byPlace);
        Assert.NotEqual(ExitCode.Environment, listed.Exit);
        Directory.Delete(home, recursive: true);
    }

    [Theory]
    [InlineData("preflight", "dev")]
    [InlineData("rolledout", "dev")]
    [InlineData("takeback", "dev", "--dry-run")]
    public async Task User_without_a_kubeconfig_is_told_where_it_was_looked_for(params string[] command)
    {
        var (exit, output, errors) = await FksProcess.RunAsync(command, "", ("HOME", "/nobody"), ("KUBECONFIG", ""));
        var (_, _, listed) = await FksProcess.RunAsync(command, "", ("KUBECONFIG", "/no/a:/no/b"));

        Assert.Equal((ExitCode.Environment, ""), (exit, output));
        Assert.StartsWith("The kubeconfig of this user gives no way to the context minikube: There is no /nobody/.kube/config.\n", errors, StringComparison.Ordinal);
        Assert.StartsWith("The kubeconfig of this user gives no way to the context minikube: KUBECONFIG names /no/a and /no/b, and nothing is there.\n", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicas_that_want_a_node_each_are_advice_where_nodes_are_few()
    {
        await using var cluster = await TestCluster.EmptyAsync("prod");
        Ready(cluster.Double);
        cluster.Double.Has("/api/v1/nodes", Node("a"), Node("b", cordoned: true), Node("c", taint: "NoSchedule"), Node("d", ready: false));
        await cluster.ApplyAsync("/api/v1/namespaces/fks-trading", Namespace("fks-trading"), "kubectl");

        var (_, _, errors) = await FksProcess.RunAsync("preflight", "prod", "--kubeconfig", cluster.Kubeconfig);

        Assert.Contains(
            "FKS737 cluster/nodes/alertmanager = 1 (advice)\n       Its 3 replicas would like a node each, and only 1 take pods: when a node is lost, several are.\n       Add nodes where that matters.\n",
            errors,
            StringComparison.Ordinal);
    }

    private static async Task<TestCluster> ReadyAsync()
    {
        var cluster = await TestCluster.EmptyAsync();
        Ready(cluster.Double);
        await cluster.ApplyAsync("/api/v1/namespaces/fks-trading", Namespace("fks-trading"), "kubectl");
        return cluster;
    }

    private static void Ready(ApiServerDouble server)
    {
        server.Has("/apis/storage.k8s.io/v1/storageclasses", Class("fast", isDefault: false), Class("standard", isDefault: true));
        server.Has("/api/v1/nodes", Node("a"));
    }

    private static async Task PlantAsync(TestCluster cluster, string fault)
    {
        var config = cluster.Object("ConfigMap", "prometheus-config");
        switch (fault)
        {
            case "fks-trading is missing":
                await cluster.DeleteAsync("/api/v1/namespaces/fks-trading");
                break;
            case "fks-trading is going":
                await cluster.EditAsync("/api/v1/namespaces/fks-trading", new() { ["status"] = new JsonObject { ["phase"] = "Terminating" } });
                break;
            case "no default class":
                cluster.Double.Has("/apis/storage.k8s.io/v1/storageclasses", Class("fast", isDefault: false), Class("standard", isDefault: false));
                break;
            case "no right to secrets":
                cluster.Double.Allows = right => right is not ("fks-monitoring  secrets create" or "fks-monitoring  secrets patch");
                break;
            case "a foreign ConfigMap":
                await cluster.ApplyAsync(config.Path, config.Content, "helm");
                break;
            case "prod is there":
                var theirs = config.Content.DeepClone().AsObject();
                theirs["metadata"]!["labels"]!["fks-sre/environment"] = "prod";
                await cluster.ApplyAsync(config.Path, theirs, TestCluster.Manager);
                break;
            case "a small quota":
                cluster.Double.Has("/api/v1/namespaces/fks-monitoring/resourcequotas", new JsonObject
                {
                    ["metadata"] = new JsonObject { ["name"] = "theirs" },
                    ["spec"] = new JsonObject { ["hard"] = new JsonObject { ["pods"] = "4" } },
                    ["status"] = new JsonObject { ["used"] = new JsonObject { ["pods"] = "3" } },
                });
                break;
            default:
                throw new ArgumentException(fault);
        }
    }

    private static JsonObject Namespace(string name) => new() { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = name } };

    private static JsonObject Class(string name, bool isDefault) => new()
    {
        ["metadata"] = new JsonObject
        {
            ["name"] = name,
            ["annotations"] = new JsonObject { ["storageclass.kubernetes.io/is-default-class"] = isDefault ? "true" : "false" },
        },
        ["allowVolumeExpansion"] = true,
    };

    private static JsonObject Node(string name, bool cordoned = false, string? taint = null, bool ready = true) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = new JsonObject
        {
            ["unschedulable"] = cordoned,
            ["taints"] = taint is null ? [] : new JsonArray(new JsonObject { ["key"] = "dedicated", ["effect"] = taint }),
        },
        ["status"] = new JsonObject { ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = ready ? "True" : "False" }) },
    };
}
