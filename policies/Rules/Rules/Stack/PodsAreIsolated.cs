using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class PodsAreIsolated()
    : StackPolicy(
        "pods-are-isolated",
        PolicySeverity.High,
        "Each pod is bounded by a network policy for what comes in and by one for what goes out, as it is otherwise open to all.",
        "Write a NetworkPolicy whose podSelector selects the pods."
    )
{
    private static readonly (string Direction, string Problem)[] _directions =
    [
        ("Ingress", "No network policy says who may talk to these pods."),
        ("Egress", "No network policy says to whom these pods may talk."),
    ];

    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var policies = KubernetesObject.Among(resources, report, "NetworkPolicy");
        foreach (var workload in Workload.Among(resources, report))
        {
            foreach (var (direction, problem) in _directions)
            {
                var isBound = Certainty.Any(
                    policies.Select(policy =>
                        workload.IsSelected(policy.Namespace, policy.Inputs["spec"]["podSelector"])
                        & NetworkPolicies.Bounds(policy, direction)
                    )
                );
                report.Require(workload.Resource, isBound != false, problem, value: direction);
            }
        }
    }
}
