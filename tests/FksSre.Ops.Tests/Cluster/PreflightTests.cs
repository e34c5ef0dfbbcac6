using System.Text.Json.Nodes;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>What is not ours is looked at before a deployment: all of it, and what could not be looked at is never ok.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task A_ready_cluster_is_said_to_be_so()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Equal(
            $"""
            ok      API server: {cluster.Double.Address}, v1.35.4
            ok      namespace fks-monitoring: will be made
            ok      namespace fks-trading: is there
            ok      storage class standard: is there, for alertmanager, prometheus, grafana
            ok      room on nodes: 0.31 CPU, 1440 Mi, 5 pods fit into 4 CPU, 8192 Mi, 110 pods
            ok      rights in the cluster: all 9
            ok      rights in fks-monitoring: all 80
            ok      rights in fks-trading: all 33
            ok      objects: 64 to be made, 0 are there
            dev: nothing stands in the way of a deployment, as far as a look can tell.

            """.ReplaceLineEndings("\n"),
            output
        );
        Assert.DoesNotContain("FKS", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
    }

    [Theory]
    [InlineData(
        "fks-trading is missing",
        "FKS730 cluster/namespaces/fks-trading = (nothing)\n       Objects of the stack go into this "
            + "namespace, and it is not there: a deployment would stop half way.\n       Install what belongs in "
            + "it first, or make it: kubectl create namespace fks-trading"
    )]
    [InlineData(
        "fks-trading is going",
        "FKS731 cluster/namespaces/fks-trading = Terminating\n       It is being deleted; nothing can be made "
            + "in it.\n       Wait until it is gone: kubectl wait --for=delete namespace/fks-trading"
    )]
    [InlineData(
        "no default class",
        "FKS734 cluster/storageclasses = (nothing)\n       alertmanager, prometheus, grafana names no "
            + "storage class, and none is the default: its pod would wait for ever.\n       Name one of fast, "
            + "standard, or annotate one with storageclass.kubernetes.io/is-default-class=true."
    )]
    [InlineData(
        "no right to secrets",
        "FKS739 cluster/rights/fks-monitoring = secrets: create patch\n       The deployment needs these "
            + "rights, and this account does not have them.\n       Ask the cluster's administrator to apply what "
            + "./fks deployer-role prints for this account."
    )]
    [InlineData(
        "foreign ConfigMaps",
        "FKS740 cluster/fks-monitoring = ConfigMap fks-monitoring/prometheus-config, ConfigMap fks-monitoring/prometheus-targets\n"
            + "       These names are taken, and no stack has made what has them (helm): a deployment would fail on it or change "
            + "it.\n       Rename or delete it, or deploy to another namespace (fks-sre:standalone)."
    )]
    [InlineData(
        "prod is there",
        "FKS741 cluster/fks-monitoring = prod\n       The stack prod has made 2 objects, ConfigMap fks-monitoring/prometheus-config "
            + "among them; dev would fight with it over them.\n       Give each environment a cluster or a namespace of its own."
    )]
    [InlineData(
        "a small quota",
        "FKS738 cluster/namespaces/fks-monitoring/resourcequotas/theirs/pods = 1\n       That much is left "
            + "of it, and the deployment needs 5.\n       Raise the quota, or free some of it."
    )]
    public async Task A_fault_is_a_finding_with_its_remedy(string fault, string finding)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        await PlantAsync(cluster, fault);

        var (exit, output, errors) = await cluster.RunAsync("preflight");

        Assert.Contains("\n" + finding + "\n", "\n" + errors, StringComparison.Ordinal);
        Assert.EndsWith("dev: 1 finding; a deployment would fail.\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task All_faults_come_at_once()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        foreach (
            var fault in new[]
            {
                "fks-trading is missing",
                "no default class",
                "no right to secrets",
                "foreign ConfigMaps",
                "a small quota",
            }
        )
        {
            await PlantAsync(cluster, fault);
        }

        var (exit, output, errors) = await cluster.RunAsync("preflight", "--json");

        var report = JsonNode.Parse(output)!;
        Assert.Equal(
            ["FKS730", "FKS734", "FKS739", "FKS740", "FKS738"],
            report["findings"]!.AsArray().Select(each => each!["code"]!.GetValue<string>())
        );
        Assert.False(report["ready"]!.GetValue<bool>());
        Assert.DoesNotContain("FKS", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_looked_at_and_never_ok()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        cluster.Double.Forbid("/apis/storage.k8s.io/v1/storageclasses");

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.Contains(
            "NOT LOOKED AT  storage classes: storageclasses.storage.k8s.io is forbidden: User \"deployer\" cannot "
                + "list resource \"storageclasses\" in API group \"storage.k8s.io\" at the cluster scope\n",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "dev: nothing wrong was seen, but not everything was looked at. 1 thing could "
                + "not be looked at; ask with an account that may read them.\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Environment, exit);
    }

    /// <summary>What may not be read of a kind is one thing, however many there are of it.</summary>
    [Fact]
    public async Task Objects_that_may_not_be_read_are_told_once_a_kind()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        foreach (var set in cluster.Objects.Where(item => item.Kind.Kind == "StatefulSet"))
        {
            cluster.Double.Forbid(set.Path);
        }

        var (exit, output, _) = await cluster.RunAsync("preflight");

        Assert.Contains(
            "NOT LOOKED AT  StatefulSet fks-monitoring/alertmanager, StatefulSet fks-monitoring/prometheus: statefulsets.apps "
                + "\"alertmanager\" is forbidden: User \"deployer\" cannot get resource \"statefulsets\" in API group \"apps\" in the "
                + "namespace \"fks-monitoring\"\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(" 1 thing could not be looked at;", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, exit);
    }

    private static async Task PlantAsync(TestCluster cluster, string fault)
    {
        var config = cluster.Object("ConfigMap", "prometheus-config");
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        switch (fault)
        {
            case "fks-trading is missing":
                await cluster.DeleteAsync("/api/v1/namespaces/fks-trading");
                break;
            case "fks-trading is going":
                await cluster.EditAsync(
                    "/api/v1/namespaces/fks-trading/status",
                    new() { ["status"] = new JsonObject { ["phase"] = "Terminating" } }
                );
                break;
            case "no default class":
                cluster.Double.Has(
                    "/apis/storage.k8s.io/v1/storageclasses",
                    ReadyCluster.Class("fast", isDefault: false),
                    ReadyCluster.Class("standard", isDefault: false)
                );
                break;
            case "no right to secrets":
                cluster.Double.Allows = right => right is not ("fks-monitoring  secrets create" or "fks-monitoring  secrets patch");
                break;
            case "foreign ConfigMaps":
                await cluster.MakeNamespaceAsync("fks-monitoring");
                await cluster.ApplyAsync(config.Path, config.Content, "helm");
                await cluster.ApplyAsync(targets.Path, targets.Content, "helm");
                break;
            case "prod is there":
                await cluster.MakeNamespaceAsync("fks-monitoring");
                foreach (var item in new[] { config, targets })
                {
                    var theirs = item.Content.DeepClone().AsObject();
                    theirs["metadata"]!["labels"]!["fks-sre/environment"] = "prod";
                    await cluster.ApplyAsync(item.Path, theirs, TestCluster.Manager);
                }

                break;
            case "a small quota":
                cluster.Double.Has(
                    "/api/v1/namespaces/fks-monitoring/resourcequotas",
                    new JsonObject
                    {
                        ["metadata"] = new JsonObject { ["name"] = "theirs" },
                        ["spec"] = new JsonObject { ["hard"] = new JsonObject { ["pods"] = "4" } },
                        ["status"] = new JsonObject { ["used"] = new JsonObject { ["pods"] = "3" } },
                    }
                );
                break;
            default:
                throw new ArgumentException(fault);
        }
    }
}
