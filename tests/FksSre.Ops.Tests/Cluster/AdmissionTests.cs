using System.Text.Json.Nodes;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>
/// A server lets in what is deployed, by an account with no more than its rights, and says of pods what it does not let in.
/// </summary>
public sealed class AdmissionTests
{
    [Fact]
    public async Task Every_pod_is_let_into_its_namespace()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var workloads = cluster.Objects.Where(item => item.Kind.Kind is "Deployment" or "StatefulSet").ToList();

        Assert.Equal(5, workloads.Count);
        foreach (var workload in workloads)
        {
            Assert.Equal("", await cluster.StartAsync(PodTemplate.Of(workload)));
        }
    }

    [Fact]
    public async Task Pod_that_says_nothing_is_refused_by_Pod_Security_in_the_servers_words()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var pod = PodTemplate.Of(cluster.Object("StatefulSet", "prometheus"));
        pod["spec"]!.AsObject().Remove("securityContext");
        foreach (var container in pod["spec"]!["containers"]!.AsArray())
        {
            container!.AsObject().Remove("securityContext");
        }

        Assert.Equal(
            "pods \"prometheus-0\" is forbidden: violates PodSecurity \"restricted:v1.33\": allowPrivilegeEscalation != false (containers "
                + "\"prometheus\", \"config-reloader\" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities "
                + "(containers \"prometheus\", \"config-reloader\" must set securityContext.capabilities.drop=[\"ALL\"]), "
                + "runAsNonRoot != true (pod or "
                + "containers \"prometheus\", \"config-reloader\" must set securityContext.runAsNonRoot=true), "
                + "seccompProfile (pod or "
                + "containers \"prometheus\", \"config-reloader\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or "
                + "\"Localhost\")",
            await cluster.StartAsync(pod)
        );
    }

    [Fact]
    public async Task Pod_that_does_not_say_what_a_quota_counts_is_refused()
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        var quota = ReadyCluster.Quota("requests.cpu", "300m", "100m");
        quota["spec"]!["hard"]!["limits.cpu"] = "3";
        cluster.Double.Has("/api/v1/namespaces/fks-monitoring/resourcequotas", quota);

        Assert.Equal(
            "pods \"grafana-0\" is forbidden: failed quota: theirs: must specify limits.cpu for: grafana",
            await cluster.StartAsync(PodTemplate.Of(cluster.Object("Deployment", "grafana")))
        );
    }

    /// <summary>
    /// Before anything is there, and in an order in which bindings may come first: as a first preview and a first update do.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Account_with_the_rights_of_a_deployment_makes_everything_in_any_order(bool isReversed)
    {
        await using var cluster = await ReadyCluster.OfDevAsync();
        await cluster.MakeNamespaceAsync("fks-monitoring");
        cluster.Double.Allows = GrantedRights.Of(DeployerRole.Render("dev", cluster.Objects, DeployerSubject.Default));

        foreach (var item in isReversed ? cluster.Objects.Reverse() : cluster.Objects)
        {
            Assert.Equal((200, ""), await cluster.RefusedAsync(item.Path, item.Content));
        }

        var bound = cluster.Objects.First(item => item.Kind.Kind == "RoleBinding").Content.DeepClone().AsObject();
        bound["metadata"]!["name"] = "theirs";
        bound["roleRef"]!["name"] = "theirs";
        Assert.Equal(
            (404, "rolebindings.rbac.authorization.k8s.io \"theirs\" not found"),
            await cluster.RefusedAsync(
                KubernetesKind.Of("rbac.authorization.k8s.io/v1", "RoleBinding").Path("fks-monitoring", "theirs"),
                In(bound, "fks-monitoring")
            )
        );
    }

    private static JsonObject In(JsonObject item, string place)
    {
        item["metadata"]!["namespace"] = place;
        return item;
    }
}
