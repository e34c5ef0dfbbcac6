using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

/// <summary>Mistakes in what a container is, asks for and may use.</summary>
internal static class ContainerSeeds
{
    public static IEnumerable<Seed> All { get; } =
    [
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

    private static IDictionary<string, ResourceQuantity> Hard(ClusterObjects objects) => objects.One<V1ResourceQuota>("quota").Spec.Hard;
}
