using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

internal sealed class NetworkPolicyIngressIsNotFromAnywhere()
    : ObjectPolicy(
        ["NetworkPolicy"],
        "network-policy-ingress-is-not-from-anywhere",
        PolicySeverity.High,
        "Nobody is let in from anywhere: the monitoring has no users on the internet, nor in namespaces that anybody can make.",
        "Name the pods, and the namespace by its label kubernetes.io/metadata.name."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var peer in inputs["spec"]["ingress"].Items.SelectMany(rule => rule["from"].Items))
        {
            report.Require(resource, peer, !Peers.IsAnywhere(peer));
        }
    }
}
