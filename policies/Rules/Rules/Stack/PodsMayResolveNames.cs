using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Stack;

internal sealed class PodsMayResolveNames()
    : StackPolicy(
        "pods-may-resolve-names",
        PolicySeverity.High,
        "Pods whose traffic is bounded may ask for names over UDP and TCP, as nothing else that they are allowed works without.",
        "Allow port 53 over both protocols to the cluster's name servers."
    )
{
    private static readonly string[] _protocols = ["UDP", "TCP"];

    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var policies = KubernetesObject.Among(resources, report, "NetworkPolicy");
        foreach (var workload in Workload.Among(resources, report))
        {
            var own = policies
                .Select(policy =>
                    (
                        Policy: policy,
                        IsOwn: workload.IsSelected(policy.Namespace, policy.Inputs["spec"]["podSelector"])
                            & NetworkPolicies.Bounds(policy, "Egress")
                    )
                )
                .Where(policy => policy.IsOwn != false)
                .ToArray();
            foreach (var protocol in own.Length == 0 ? [] : _protocols)
            {
                var mayAsk = Certainty.Any(own.Select(policy => policy.IsOwn & MayAsk(policy.Policy.Inputs["spec"]["egress"], protocol)));
                report.Require(workload.Resource, mayAsk != false, value: protocol);
            }
        }
    }

    private static bool? MayAsk(Property egress, string protocol) =>
        egress.HasUnknown
            ? null
            : egress
                .Items.SelectMany(rule => rule["ports"].Items)
                .Any(port => port["port"].Number == 53 && (port["protocol"].Text ?? "TCP") == protocol);
}
