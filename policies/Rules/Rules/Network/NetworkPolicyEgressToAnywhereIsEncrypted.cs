using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

/// <summary>Advice, since a database or a store of samples outside the cluster has the port that it has.</summary>
internal sealed class NetworkPolicyEgressToAnywhereIsEncrypted()
    : ObjectPolicy(
        ["NetworkPolicy"],
        "network-policy-egress-to-anywhere-is-encrypted",
        PolicySeverity.High,
        "To addresses that nobody names, traffic goes to ports of HTTPS and of API servers only, or anything leaves unseen.",
        "Name the peers, or use TCP port 443, or 6443 or 8443 for the API server."
    )
{
    public override EnforcementLevel DefaultLevel => EnforcementLevel.Advisory;

    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var rule in inputs["spec"]["egress"].Items.Where(rule => rule["to"].Items.Any(Peers.IsAnywhere)))
        {
            foreach (var port in rule["ports"].Items)
            {
                report.Require(resource, port["port"], port["port"].Number is 443 or 6443 or 8443);
                report.Require(resource, port["protocol"], !port["protocol"].Exists || port["protocol"].Text == "TCP");
            }
        }
    }
}
