using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class NetworkPoliciesSelectPods()
    : StackPolicy(
        "network-policies-select-pods",
        PolicySeverity.Medium,
        "A network policy selects pods that there are, as one that selects none looks like protection and is none.",
        "Let podSelector match the labels of the pods, or take the policy out."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var policy in KubernetesObject.Among(resources, report, "NetworkPolicy"))
        {
            var selector = policy.Inputs["spec"]["podSelector"];
            var isUsed = Certainty.Any(workloads.Select(workload => workload.IsSelected(policy.Namespace, selector)));
            report.Require(policy.Resource, selector, isUsed != false || Selectors.SelectsAll(selector));
        }
    }
}
