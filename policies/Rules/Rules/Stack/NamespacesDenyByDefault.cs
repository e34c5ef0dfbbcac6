using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class NamespacesDenyByDefault()
    : StackPolicy(
        "namespaces-deny-by-default",
        PolicySeverity.High,
        "A namespace with pods of ours denies all traffic that no other policy allows, so that a new pod is closed.",
        "Write a NetworkPolicy with an empty podSelector, both policyTypes and no rules."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var policies = KubernetesObject.Among(resources, report, "NetworkPolicy");
        foreach (var workload in Workload.Among(resources, report).DistinctBy(workload => workload.Namespace.Text))
        {
            var isDenied = Certainty.Any(
                policies.Select(policy => Certainty.AreSame(policy.Namespace, workload.Namespace) & NetworkPolicies.DeniesAll(policy))
            );
            report.Require(workload.Resource, workload.Namespace, isDenied != false);
        }
    }
}
