using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

internal sealed class NetworkPolicyRulesAreBounded()
    : ObjectPolicy(
        ["NetworkPolicy"],
        "network-policy-rules-are-bounded",
        PolicySeverity.High,
        "Each rule of a network policy names peers and single ports, as one that leaves either out opens all of them.",
        "Name the peers and each port by itself."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var spec = inputs["spec"];
        report.Require(
            resource,
            spec["podSelector"],
            spec["ingress"].Count + spec["egress"].Count == 0 || !Selectors.IsEmpty(spec["podSelector"]),
            "A policy that lets traffic through is for named pods, as each new one would have it too."
        );
        foreach (
            var (rule, peers) in spec["ingress"]
                .Items.Select(rule => (rule, "from"))
                .Concat(spec["egress"].Items.Select(rule => (rule, "to")))
        )
        {
            report.Require(resource, rule[peers], rule[peers].Count > 0, "A rule without peers is about the whole world.");
            foreach (var peer in rule[peers].Items)
            {
                report.Require(resource, peer, peer.IsUnknown || peer.Count > 0, "A peer that says nothing is everybody.");
                report.Require(
                    resource,
                    peer["podSelector"],
                    !Selectors.IsEmpty(peer["podSelector"]),
                    "A selector that asks for nothing is about all pods of the namespace."
                );
            }

            report.Require(resource, rule["ports"], rule["ports"].Count > 0, "A rule without ports opens all ports.");
            foreach (var port in rule["ports"].Items)
            {
                report.Require(resource, port["port"], port["port"].Exists, "A rule without the port's number opens all ports.");
                report.Require(resource, port["endPort"], !port["endPort"].Exists, "A range of ports opens those that nobody thought of.");
            }
        }
    }
}
