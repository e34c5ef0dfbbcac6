using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class ReplicasHaveADisruptionBudget()
    : StackPolicy(
        "replicas-have-a-disruption-budget",
        PolicySeverity.High,
        "A workload of several replicas has one disruption budget: without, all may go at once, and with two none may go.",
        "Write one PodDisruptionBudget that selects its pods."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var budgets = KubernetesObject.Among(resources, report, "PodDisruptionBudget");
        foreach (var workload in Workload.Among(resources, report).Where(workload => workload.Replicas is not <= 1))
        {
            var own = budgets.Select(budget => workload.IsSelected(budget.Namespace, budget.Inputs["spec"]["selector"])).ToArray();
            var place = workload.Object.Inputs["spec"]["replicas"];
            report.Require(workload.Resource, place, Certainty.Any(own) != false);
            report.Require(
                workload.Resource,
                place,
                own.Count(isOwn => isOwn == true) <= 1,
                "The API server evicts no pod that two budgets are about."
            );
        }
    }
}
