using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>What a pod runs, needs and says of itself.</summary>
internal static class PodRuntimeFamilies
{
    private static readonly string[] _probes = ["startupProbe", "readinessProbe", "livenessProbe"];

    public static IEnumerable<Family> All =>
        [
            Family.OfFields("resource-removed", "A request or a limit is forgotten, and one pod starves its node.", inputs =>
                Containers(inputs, one => one["resources"].Below.Prepend(one["resources"]).SelectMany(place => place.Removed()))
            ),
            Family.OfFields("resource-mistyped", "A unit or a digit slips: half a byte of memory, or a request above its limit.", inputs =>
                Containers(inputs, one =>
                    [
                        .. one["resources"]["limits"]["memory"].Set("512m", "1Ki", "0"),
                        .. one["resources"]["requests"]["memory"].Set("999Gi", "512m", "0"),
                        .. one["resources"]["requests"]["cpu"].Set("0", ""),
                    ]
                )
            ),
            Family.OfFields(
                "probe-removed",
                "A probe goes, and a container that hangs is neither restarted nor taken out of its Service.",
                inputs => Probes(inputs, probe => probe.Removed())
            ),
            Family.OfFields("probe-emptied", "A probe asks nothing any more.", inputs =>
                Probes(inputs, probe => probe.Node is null ? [] : [.. probe["httpGet"].Removed(), .. probe.Set(new JsonObject())])
            ),
            Family.OfFields("probe-misled", "A probe asks another port, or another host, which says that all is well.", inputs =>
                Probes(inputs, probe =>
                    probe["httpGet"].Node is null
                        ? []
                        : [.. probe["httpGet"]["port"].Set("nothing", 1), .. probe["httpGet"]["host"].Set("example.com", "127.0.0.1")]
                )
            ),
            Family.OfFields(
                "image-changed",
                "Somebody's image runs instead: the newest of its name, another registry's, or one without a name.",
                inputs => Containers(inputs, one => one["image"].Removed().Concat(one["image"].Set([.. Images(one["image"].Text!)])))
            ),
            Family.OfFields("pull-policy-changed", "An image that somebody has put onto the node is taken as it is.", inputs =>
                Containers(inputs, one => [.. one["imagePullPolicy"].Removed(), .. one["imagePullPolicy"].Set("Never", "always")])
            ),
            Family.OfFields("container-port-changed", "A port is opened below 1024 or for a shell, or two are one.", inputs =>
                Containers(inputs, one =>
                    one["ports"]
                        .Items.SelectMany(port => port["containerPort"].Set(22, 80, 0, 70000).Concat(port["name"].Set("Not A Name")))
                )
            ),
            Family.OfFields("ended-too-early", "A pod gets no time to write what it holds, or holds up its node for an hour.", inputs =>
                Where.Pod(inputs).SelectMany(pod => pod["terminationGracePeriodSeconds"].Set(0, 1, 7200))
            ),
            Family.OfFields(
                "pod-setting-changed",
                "A pod is never restarted, throws out others, answers for a name of others, or hears of all Services.",
                inputs =>
                    Where
                        .Pod(inputs)
                        .SelectMany(pod =>
                            new[]
                            {
                                pod["restartPolicy"].Set("Never", "OnFailure"),
                                pod["priorityClassName"].Set("system-node-critical", "system-cluster-critical"),
                                pod["hostAliases"]
                                    .Added(new JsonObject { ["ip"] = "192.0.2.1", ["hostnames"] = new JsonArray("events.pagerduty.com") }),
                                pod["enableServiceLinks"].Removed(),
                                pod["enableServiceLinks"].Set(true),
                                pod["nodeName"].Set("node-1"),
                                pod["dnsPolicy"].Set("Default"),
                                pod["dnsConfig"].Set(new JsonObject { ["nameservers"] = new JsonArray("192.0.2.1") }),
                                pod["schedulerName"].Set("mine"),
                                pod["runtimeClassName"].Set("mine"),
                                pod["tolerations"].Added(new JsonObject { ["operator"] = "Exists" }),
                                pod["imagePullSecrets"].Added(new JsonObject { ["name"] = "mine" }),
                            }.SelectMany(all => all)
                        )
            ),
            Family.OfFields(
                "administration-opened",
                "A program lets whoever reaches its port delete what it holds, or write into it.",
                inputs =>
                    Containers(inputs, one =>
                        one["name"].Text == "prometheus"
                            ? one["args"]
                                .Added("--web.enable-admin-api", "--web.enable-remote-write-receiver", "--web.enable-otlp-receiver")
                            : []
                    )
            ),
            Family.OfFields(
                "replicas-changed",
                "A workload is switched off, runs once where it must not, or twice where two destroy its data.",
                inputs =>
                    Where
                        .Kind(inputs, "Deployment", "StatefulSet")
                        .SelectMany(workload =>
                            new[]
                            {
                                workload["spec"]["replicas"].Removed(),
                                workload["spec"]["replicas"].Set(0, 1, 2),
                                workload["spec"]
                                    ["strategy"]["type"]
                                    .Set(workload["spec"]["strategy"].Node is null ? [] : ["RollingUpdate"]),
                                workload["spec"]["strategy"].Removed(),
                                workload["spec"]
                                    ["updateStrategy"]
                                    .Set(workload.Resource.IsKubernetes("StatefulSet") ? [new JsonObject { ["type"] = "OnDelete" }] : []),
                                workload["spec"]["template"]["spec"]["affinity"].Removed(),
                                workload["spec"]["template"]["spec"]["topologySpreadConstraints"].Removed(),
                                workload["spec"]["paused"].Set(workload.Resource.IsKubernetes("Deployment") ? [true] : []),
                            }.SelectMany(all => all)
                        )
            ),
        ];

    private static IEnumerable<Mutant> Containers(Place inputs, Func<Place, IEnumerable<Mutant>> of) =>
        Where.Containers(inputs).SelectMany(of);

    private static IEnumerable<Mutant> Probes(Place inputs, Func<Place, IEnumerable<Mutant>> of) =>
        Containers(inputs, one => _probes.Select(name => one[name]).SelectMany(of));

    private static IEnumerable<JsonNode> Images(string image)
    {
        var name = image.Split('@')[0];
        var path = name[..name.LastIndexOf(':')];
        return
        [
            path,
            $"{path}:latest",
            $"{path}@sha256:short",
            $"evil.example.com/{path.Split('/')[^1]}:1.0",
            path.Split('/')[^1] + ":1.0",
            "",
        ];
    }
}
