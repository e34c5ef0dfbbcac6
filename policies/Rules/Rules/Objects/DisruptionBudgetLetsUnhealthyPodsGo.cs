using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class DisruptionBudgetLetsUnhealthyPodsGo()
    : ObjectPolicy(
        ["PodDisruptionBudget"],
        "disruption-budget-lets-unhealthy-pods-go",
        PolicySeverity.Medium,
        "A pod that is not ready may always be evicted, or one that never starts keeps a node from being emptied.",
        "Set unhealthyPodEvictionPolicy to AlwaysAllow."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var policy = inputs["spec"]["unhealthyPodEvictionPolicy"];
        report.Require(resource, policy, policy.Text == "AlwaysAllow");
    }
}
