using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Stack;

internal sealed class NetworkPolicyPeersExist()
    : StackPolicy(
        "network-policy-peers-exist",
        PolicySeverity.Medium,
        "The pods of our namespace that a network policy names as peers are there, or what they need is closed once they are renamed.",
        "Let the peer's podSelector match the labels of the pods, or take the rule out."
    )
{
    /// <summary>Whoever keeps samples with Thanos runs its querier beside our pods, and the stack deploys none.</summary>
    private const string Querier = "thanos-query";

    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var policy in KubernetesObject.Among(resources, report, "NetworkPolicy"))
        {
            var spec = policy.Inputs["spec"];
            var peers = spec["ingress"].Items.Select(rule => rule["from"]).Concat(spec["egress"].Items.Select(rule => rule["to"]));
            foreach (var selector in peers.SelectMany(NetworkPolicies.OwnPods).Select(peer => peer["podSelector"]))
            {
                var isThere = Certainty.Any(workloads.Select(workload => workload.IsSelected(policy.Namespace, selector)));
                report.Require(policy.Resource, selector, isThere != false || IsQuerier(selector));
            }
        }
    }

    private static bool IsQuerier(Property selector) => selector["matchLabels"]["app.kubernetes.io/name"].Text == Querier;
}
