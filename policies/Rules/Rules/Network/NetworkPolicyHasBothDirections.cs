using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

internal sealed class NetworkPolicyHasBothDirections()
    : ObjectPolicy(
        ["NetworkPolicy"],
        "network-policy-has-both-directions",
        PolicySeverity.High,
        "A network policy says that it is about traffic in and out, or what it does not name stays open.",
        "Set policyTypes to Ingress and Egress."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var types = inputs["spec"]["policyTypes"];
        var named = types.Items.Select(type => type.Text).ToHashSet();
        report.Require(resource, types, named.Contains("Ingress") && named.Contains("Egress"));
    }
}
