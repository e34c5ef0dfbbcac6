using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

internal static class WorkloadSeeds
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
            nameof(Probing),
            "never ready",
            o => o.Container("grafana").ReadinessProbe = null,
            "Deployment grafana: grafana: no readiness probe"
        ),
        new(
            nameof(Probing),
            "never replaced",
            o => o.Pod("prometheus").Containers[1].LivenessProbe = null,
            "StatefulSet prometheus: config-reloader: no liveness probe"
        ),
        new(
            nameof(Probing),
            "wrong port",
            o => o.Container("grafana").ReadinessProbe.HttpGet.Port = "http",
            "Deployment grafana: grafana: readiness probe asks a port that is not there"
        ),
        new(
            nameof(Probing),
            "port of the other container",
            o => o.Container("prometheus").StartupProbe.HttpGet.Port = "reloader",
            "StatefulSet prometheus: prometheus: startup probe asks a port that is not there"
        ),
        new(
            nameof(Probing),
            "same probes",
            o => o.Container("grafana").LivenessProbe = o.Container("grafana").ReadinessProbe,
            "Deployment grafana: grafana: is replaced before it is out of service"
        ),
        new(
            nameof(Requests),
            "nothing asked for",
            o => o.Container("grafana").Resources = null,
            "Deployment grafana: grafana: asks for no processor time",
            "Deployment grafana: grafana: asks for no memory",
            "Deployment grafana: grafana: has no limit of memory"
        ),
        new(
            nameof(Requests),
            "no limit",
            o => o.Pod("alertmanager").Containers[1].Resources.Limits.Clear(),
            "StatefulSet alertmanager: config-reloader: has no limit of memory"
        ),
        new(
            nameof(Requests),
            "more than the limit",
            o => o.Container("grafana").Resources.Requests["memory"] = new("1Gi"),
            "Deployment grafana: grafana: asks for more memory than its limit"
        ),
        new(
            nameof(Requests),
            "throttled",
            o => o.Container("grafana").Resources.Limits["cpu"] = new("1"),
            "Deployment grafana: grafana: is throttled"
        ),
        new(
            nameof(Requests),
            "scratch without a limit",
            o => o.Pod("grafana").Volumes.Single(v => v.Name == "tmp").EmptyDir.SizeLimit = null,
            "Deployment grafana: volume tmp has no limit"
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
            nameof(ImageNames),
            "latest",
            o => o.Container("grafana").Image = "docker.io/grafana/grafana:latest",
            "Deployment grafana: grafana: image docker.io/grafana/grafana:latest"
        ),
        new(
            nameof(ImageNames),
            "no tag",
            o => o.Container("grafana").Image = "docker.io/grafana/grafana",
            "Deployment grafana: grafana: image docker.io/grafana/grafana"
        ),
        new(
            nameof(ImageNames),
            "no registry",
            o => o.Container("grafana").Image = "grafana/grafana:13.1.3",
            "Deployment grafana: grafana: image grafana/grafana:13.1.3"
        ),
        new(
            nameof(ImageNames),
            "half a version",
            o => o.Container("grafana").Image = "docker.io/grafana/grafana:13",
            "Deployment grafana: grafana: image docker.io/grafana/grafana:13"
        ),
        new(
            nameof(ImageNames),
            "no policy",
            o => o.Container("grafana").ImagePullPolicy = null,
            "Deployment grafana: grafana: pull policy "
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
        new(
            nameof(Quotas),
            "too little memory",
            o => Hard(o)["limits.memory"] = new("1Gi"),
            "ResourceQuota quota: limits.memory of 1Gi, needed are 2281701376"
        )
        {
            Variant = Variants.Dev,
        },
        new(nameof(Quotas), "too few pods", o => Hard(o)["pods"] = new("6"), "ResourceQuota quota: pods of 6, needed are 7")
        {
            Variant = Variants.Dev,
        },
        new(
            nameof(Quotas),
            "too little storage",
            o => Hard(o)["requests.storage"] = new("11Gi"),
            "ResourceQuota quota: requests.storage of 11Gi, needed are 12884901888"
        )
        {
            Variant = Variants.Dev,
        },
        new(
            nameof(Quotas),
            "bound on what nobody asks for",
            o => Hard(o)["limits.cpu"] = new("4"),
            "ResourceQuota quota: limits.cpu of 4, needed are "
        )
        {
            Variant = Variants.Dev,
        },
        new(nameof(Quotas), "no bound", o => o.Remove<V1ResourceQuota>("quota"), "Namespace: 0 quotas") { Variant = Variants.Dev },
    ];

    private static V1PodDisruptionBudgetSpec Budget(ClusterObjects objects) => objects.One<V1PodDisruptionBudget>("prometheus").Spec;

    private static IDictionary<string, ResourceQuantity> Hard(ClusterObjects objects) => objects.One<V1ResourceQuota>("quota").Spec.Hard;

    private static void Rename(V1Deployment deployment, string name)
    {
        deployment.Spec.Selector.MatchLabels["app.kubernetes.io/name"] = name;
        deployment.Spec.Template.Metadata.Labels["app.kubernetes.io/name"] = name;
    }
}
