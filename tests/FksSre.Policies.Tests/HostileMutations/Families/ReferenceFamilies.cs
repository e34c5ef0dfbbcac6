using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>What names something else: after each of these it names nothing, or somebody else's.</summary>
internal static class ReferenceFamilies
{
    private const string Nothing = "nothing";

    public static IEnumerable<Family> All =>
        [
            Family.OfFields(
                "mounted-object-renamed",
                "A pod mounts a ConfigMap, a Secret or a claim that is not there, and never starts.",
                inputs =>
                    Pods(inputs, pod => pod["volumes"].Below.Where(below => IsObjectName(below)).SelectMany(name => name.Set(Nothing)))
            ),
            Family.OfFields("mounted-key-renamed", "A pod mounts a key that its ConfigMap or Secret has not, and never starts.", inputs =>
                Pods(inputs, pod => pod["volumes"].Below.Where(below => below.Key == "key").SelectMany(key => key.Set(Nothing)))
            ),
            Family.OfFields("volume-renamed", "A container mounts a volume that the pod has not.", inputs =>
                Pods(inputs, pod => pod["volumes"].Items.SelectMany(volume => volume["name"].Set(Nothing).Concat(volume.Removed())))
                    .Concat(Mounts(inputs).SelectMany(mount => mount["name"].Set(Nothing)))
            ),
            Family.OfFields(
                "mount-moved",
                "A volume is mounted over another one, over the image, or by a part of it that never changes.",
                inputs =>
                    Mounts(inputs)
                        .SelectMany(mount =>
                            mount["mountPath"]
                                .Set("/", "etc")
                                .Concat(mount["subPath"].Set("part"))
                                .Concat(mount["mountPropagation"].Set("Bidirectional"))
                        )
            ),
            Family.OfFields("volume-unbounded", "A folder of the node's disk grows until the node has none left.", inputs =>
                Pods(inputs, pod =>
                    pod["volumes"].Items.Select(volume => volume["emptyDir"]["sizeLimit"]).SelectMany(size => size.Removed())
                )
            ),
            Family.OfFields("pod-selector-changed", "A workload selects no pods of its own, or those of another.", inputs =>
                Where
                    .Kind(inputs, "Deployment", "StatefulSet")
                    .SelectMany(workload =>
                        workload["spec"]
                            ["selector"]["matchLabels"]
                            .Members.Concat(workload["spec"]["template"]["metadata"]["labels"].Members)
                    )
                    .SelectMany(label => label.Removed().Concat(label.Set(Nothing, "prometheus", "alertmanager", "grafana")))
            ),
            Family.OfFields("container-port-renamed", "A port gets another name or number, and Services and probes lead nowhere.", inputs =>
                Where
                    .Containers(inputs)
                    .SelectMany(container => container["ports"].Items)
                    .SelectMany(port =>
                        port.Removed()
                            .Concat(port["name"].Set(Nothing))
                            .Concat(port["name"].Removed())
                            .Concat(port["containerPort"].Set(12345))
                            .Concat(port["protocol"].Set("SCTP"))
                    )
            ),
            Family.OfFields("service-misled", "A Service leads to other pods, to other ports or to none.", inputs =>
                Where.Kind(inputs, "Service").Select(service => service["spec"]).SelectMany(Misled)
            ),
            Family.OfFields("service-opened", "A Service is reached from outside the cluster, or takes what is sent elsewhere.", inputs =>
                Where.Kind(inputs, "Service").Select(service => service["spec"]).SelectMany(Opened)
            ),
            Family.OfFields(
                "governing-service-changed",
                "A StatefulSet names another Service, and its pods find one another no more.",
                inputs =>
                    Where
                        .Kind(inputs, "StatefulSet")
                        .Select(set => set["spec"]["serviceName"])
                        .SelectMany(name => name.Removed().Concat(name.Set(Nothing, "grafana")))
            ),
        ];

    private static bool IsObjectName(Place below) =>
        below.Key is "claimName" or "secretName"
        || (
            below.Key == "name"
            && (below.Path.Contains("configMap.", StringComparison.Ordinal) || below.Path.Contains("secret.", StringComparison.Ordinal))
        );

    private static IEnumerable<Mutant> Pods(Place inputs, Func<Place, IEnumerable<Mutant>> of) => Where.Pod(inputs).SelectMany(of);

    private static IEnumerable<Place> Mounts(Place inputs) =>
        Where.Containers(inputs).SelectMany(container => container["volumeMounts"].Items);

    private static IEnumerable<Mutant> Misled(Place spec) =>
        [
            .. spec["selector"].Removed(),
            .. spec["selector"].Members.SelectMany(label => label.Set(Nothing, "prometheus", "grafana")),
            .. spec["clusterIP"].Removed(),
            .. spec["ports"].Removed(),
            .. spec["ports"].Set(new JsonArray()),
            .. spec["ports"]
                .Items.SelectMany(port =>
                    port["targetPort"]
                        .Set(Nothing, 1, "Not A Port", 0)
                        .Concat(port["protocol"].Set("SCTP"))
                        .Concat(port["port"].Set(0, 70000))
                ),
        ];

    private static IEnumerable<Mutant> Opened(Place spec) =>
        [
            .. spec["type"].Set("NodePort", "LoadBalancer", "ExternalName"),
            .. spec["externalIPs"].Added("192.0.2.1"),
            .. spec["externalName"].Set("example.com"),
            .. spec["loadBalancerIP"].Set("192.0.2.1"),
            .. spec["externalTrafficPolicy"].Set("Cluster"),
            .. spec["loadBalancerSourceRanges"].Added("0.0.0.0/0"),
            .. spec["ports"].Items.SelectMany(port => port["nodePort"].Set(30000)),
        ];
}
