using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class DisruptionBudgetsHavePods()
    : StackPolicy(
        "disruption-budgets-have-pods",
        PolicySeverity.High,
        "A disruption budget is about a workload of several replicas and leaves one, or no node is ever emptied, or all pods go.",
        "Let the selector match a workload with more than one replica, and the bound be below its number."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var budget in KubernetesObject.Among(resources, report, "PodDisruptionBudget"))
        {
            var spec = budget.Inputs["spec"];
            var own = workloads
                .Select(workload => (workload.Replicas, IsOwn: workload.IsSelected(budget.Namespace, spec["selector"])))
                .Where(workload => workload.IsOwn != false)
                .ToArray();
            var hasSeveral = Certainty.Any(
                own.Select(workload => workload.IsOwn & (workload.Replicas is { } replicas ? replicas > 1 : null))
            );
            report.Require(budget.Resource, spec["selector"], hasSeveral != false);
            foreach (var bound in new[] { spec["minAvailable"], spec["maxUnavailable"] })
            {
                var fits = own.Where(workload => workload.IsOwn == true)
                    .All(workload => workload.Replicas is not > 1 || !(bound.Number >= workload.Replicas));
                report.Require(budget.Resource, bound, fits, "The bound is as many pods as there are, or more.");
            }
        }
    }
}
