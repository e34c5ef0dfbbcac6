using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

/// <summary>Mistakes in how replicas are found, spread, taken away and kept.</summary>
internal static class ReplicaSeeds
{
    public static IEnumerable<Seed> All { get; } =
    [
        new(
            nameof(Disruption),
            "no budget",
            o => o.Remove<V1PodDisruptionBudget>("prometheus"),
            "StatefulSet prometheus: 2 replicas and 0 budgets"
        ),
        new(
            nameof(Disruption),
            "budget for one replica",
            o => o.One<V1StatefulSet>("prometheus").Spec.Replicas = 1,
            "StatefulSet prometheus: 1 replicas and 1 budgets"
        ),
        new(
            nameof(Disruption),
            "budget that stops every drain",
            o => Budget(o).MaxUnavailable = 0,
            "PodDisruptionBudget prometheus: not one at a time"
        ),
        new(nameof(Disruption), "budget of all", o => Budget(o).MinAvailable = 2, "PodDisruptionBudget prometheus: not one at a time"),
        new(
            nameof(Disruption),
            "broken replica",
            o => Budget(o).UnhealthyPodEvictionPolicy = null,
            "PodDisruptionBudget prometheus: a broken replica stops a drain"
        ),
        new(
            nameof(Disruption),
            "budget of nothing",
            o => Budget(o).Selector.MatchLabels["app.kubernetes.io/name"] = "nobody",
            "StatefulSet prometheus: 2 replicas and 0 budgets",
            "PodDisruptionBudget prometheus: selects nothing"
        ),
        new(nameof(Spreading), "one machine", o => o.Pod("prometheus").Affinity = null, "StatefulSet prometheus: replicas on one machine"),
        new(
            nameof(Spreading),
            "apart from others",
            o =>
                o.Pod("prometheus")
                    .Affinity.PodAntiAffinity.PreferredDuringSchedulingIgnoredDuringExecution[0]
                    .PodAffinityTerm.LabelSelector.MatchLabels["app.kubernetes.io/name"] = "grafana",
            "StatefulSet prometheus: replicas on one machine"
        ),
        new(
            nameof(Spreading),
            "one zone",
            o => o.Pod("alertmanager").TopologySpreadConstraints.Clear(),
            "StatefulSet alertmanager: replicas in one zone"
        ),
        new(
            nameof(Selecting),
            "selector of other labels",
            o => o.One<V1Deployment>("grafana").Spec.Template.Metadata.Labels["extra"] = "1",
            "Deployment grafana: its selector is not its pods' labels"
        ),
        new(
            nameof(Selecting),
            "two with the same pods",
            o => Rename(o.One<V1Deployment>("grafana"), "blackbox-exporter"),
            "Deployment grafana: selects pods of others",
            "Deployment blackbox-exporter: selects pods of others",
            "Service grafana: selects 0 workloads",
            "Service blackbox-exporter: selects 2 workloads"
        ),
        new(
            nameof(Selecting),
            "service of nothing",
            o => o.One<V1Service>("grafana").Spec.Selector["app.kubernetes.io/name"] = "graf",
            "Service grafana: selects 0 workloads"
        ),
        new(
            nameof(Selecting),
            "service with no such port",
            o => o.One<V1Service>("grafana").Spec.Ports[0].TargetPort = "http",
            "Service grafana: no pod has its port web"
        ),
        new(
            nameof(Selecting),
            "service by another protocol",
            o => o.One<V1Service>("alertmanager").Spec.Ports[2].Protocol = "TCP",
            "Service alertmanager: no pod has its port gossip-udp"
        ),
        new(
            nameof(Selecting),
            "service on every node",
            o => o.One<V1Service>("grafana").Spec.Type = "NodePort",
            "Service grafana: reachable from outside"
        ),
        new(
            nameof(Selecting),
            "set without a service",
            o => o.One<V1StatefulSet>("prometheus").Spec.ServiceName = "prometheus",
            "StatefulSet prometheus: no headless service prometheus names its pods"
        ),
        new(
            nameof(Selecting),
            "set with another's service",
            o => o.One<V1StatefulSet>("prometheus").Spec.ServiceName = "alertmanager",
            "StatefulSet prometheus: no headless service alertmanager names its pods"
        ),
        new(
            nameof(Retaining),
            "volume goes",
            o => o.One<V1StatefulSet>("alertmanager").Spec.PersistentVolumeClaimRetentionPolicy.WhenScaled = "Delete",
            "StatefulSet alertmanager: volumes go with it"
        ),
        new(
            nameof(Retaining),
            "no volume",
            o => o.One<V1StatefulSet>("alertmanager").Spec.VolumeClaimTemplates = null,
            "StatefulSet alertmanager: not one volume for each replica"
        ),
        new(
            nameof(Retaining),
            "volume too small",
            o => o.One<V1StatefulSet>("prometheus").Spec.VolumeClaimTemplates[0].Spec.Resources.Requests["storage"] = new("45Gi"),
            "StatefulSet prometheus: retention of 40960MB on 45Gi"
        ),
        new(
            nameof(Retaining),
            "volume mostly unused",
            o => o.One<V1StatefulSet>("prometheus").Spec.VolumeClaimTemplates[0].Spec.Resources.Requests["storage"] = new("200Gi"),
            "StatefulSet prometheus: retention of 40960MB on 200Gi"
        ),
        new(
            nameof(Retaining),
            "no retention",
            o =>
                o.Container("prometheus")
                    .Args.Remove(o.Container("prometheus").Args.Single(a => a.Contains("retention.time", StringComparison.Ordinal))),
            "StatefulSet prometheus: no retention by time"
        ),
    ];

    private static V1PodDisruptionBudgetSpec Budget(ClusterObjects objects) => objects.One<V1PodDisruptionBudget>("prometheus").Spec;

    private static void Rename(V1Deployment deployment, string name)
    {
        deployment.Spec.Selector.MatchLabels["app.kubernetes.io/name"] = name;
        deployment.Spec.Template.Metadata.Labels["app.kubernetes.io/name"] = name;
    }
}
