using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Who may talk to whom.</summary>
internal static class NetworkPolicyFamilies
{
    public static IEnumerable<Family> All =>
        [
            Family.OfFields("direction-dropped", "A network policy says nothing of one direction any more, which is then open.", inputs =>
                Policies(inputs)
                    .Select(spec => spec["policyTypes"])
                    .SelectMany(types =>
                        types.Removed().Concat(types.Items.SelectMany(type => type.Removed())).Concat(types.Set(new JsonArray()))
                    )
            ),
            Family.OfFields(
                "peers-dropped",
                "A rule of a network policy names no peers any more, and opens the ports to the world.",
                inputs =>
                    Rules(inputs)
                        .SelectMany(rule =>
                            rule.Peers.Removed()
                                .Concat(rule.Peers.Set(new JsonArray()))
                                .Concat(rule.Peers.Items.SelectMany(peer => peer.Set(new JsonObject())))
                        )
            ),
            Family.OfFields("ports-dropped", "A rule of a network policy names no ports any more, and opens all of them.", inputs =>
                Rules(inputs)
                    .Select(rule => rule.Ports)
                    .SelectMany(ports =>
                        ports
                            .Removed()
                            .Concat(ports.Set(new JsonArray()))
                            .Concat(
                                ports.Items.SelectMany(port =>
                                    port["port"].Removed().Concat(port["endPort"].Set(65535)).Concat(port["port"].Set(1, "nothing"))
                                )
                            )
                    )
            ),
            Family.OfFields("peer-widened", "A rule of a network policy lets the whole world, or a whole cluster, through.", inputs =>
                Rules(inputs)
                    .SelectMany(rule =>
                        rule.Peers.Added(
                                Block("0.0.0.0/0"),
                                Block("::/0"),
                                Block("0.0.0.0/1"),
                                new JsonObject { ["namespaceSelector"] = new JsonObject() },
                                new JsonObject { ["podSelector"] = new JsonObject() }
                            )
                            .Concat(rule.Peers.Items.SelectMany(peer => peer.Set(Block("0.0.0.0/0"))))
                            .Concat(
                                rule.Peers.Items.SelectMany(peer =>
                                    peer["namespaceSelector"].Node is null ? [] : peer["namespaceSelector"].Set(new JsonObject())
                                )
                            )
                            .Concat(
                                rule.Peers.Items.SelectMany(peer =>
                                    peer["podSelector"].Node is null ? [] : peer["podSelector"].Set(new JsonObject())
                                )
                            )
                    )
            ),
            Family.OfFields(
                "peer-dangling",
                "A rule of a network policy names pods or a namespace that are not there, and what needs it is closed.",
                inputs =>
                    Rules(inputs)
                        .SelectMany(rule => rule.Peers.Below.Where(below => below.Path.Contains("matchLabels.", StringComparison.Ordinal)))
                        .SelectMany(label => label.Set("nothing"))
            ),
            Family.OfFields("rule-added", "A network policy gets a rule that opens everything.", inputs =>
                Policies(inputs).SelectMany(spec => spec["ingress"].Added(new JsonObject()).Concat(spec["egress"].Added(new JsonObject())))
            ),
            Family.OfFields("rule-dropped", "A network policy loses a rule, and what needs it is closed.", inputs =>
                Rules(inputs).SelectMany(rule => rule.Whole.Removed())
            ),
            Family.OfFields("policy-misled", "A network policy is about other pods, or about none.", inputs =>
                Policies(inputs)
                    .Select(spec => spec["podSelector"])
                    .SelectMany(selector =>
                        selector["matchLabels"]
                            .Members.SelectMany(label => label.Set("nothing").Concat(label.Removed()))
                            .Concat(
                                selector["matchLabels"].Node is null
                                    ? selector["matchLabels"]["app.kubernetes.io/name"].Set("nothing", "grafana")
                                    : []
                            )
                    )
            ),
        ];

    private static IEnumerable<Place> Policies(Place inputs) => Where.Kind(inputs, "NetworkPolicy").Select(policy => policy["spec"]);

    private static IEnumerable<(Place Whole, Place Peers, Place Ports)> Rules(Place inputs) =>
        Policies(inputs)
            .SelectMany(spec =>
                spec["ingress"]
                    .Items.Select(rule => (rule, rule["from"], rule["ports"]))
                    .Concat(spec["egress"].Items.Select(rule => (rule, rule["to"], rule["ports"])))
            );

    private static JsonObject Block(string cidr) => new() { ["ipBlock"] = new JsonObject { ["cidr"] = cidr } };
}
