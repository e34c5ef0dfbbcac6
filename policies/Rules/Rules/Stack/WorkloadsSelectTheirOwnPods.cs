using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class WorkloadsSelectTheirOwnPods()
    : StackPolicy(
        "workloads-select-their-own-pods",
        PolicySeverity.High,
        "No workload selects the pods of another, as both would count and delete them as theirs.",
        "Give each workload a label of its own, in its selector and in the template."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var workloads = Workload.Among(resources, report);
        foreach (var workload in workloads.Where(workload => workload.Object.Inputs["spec"]["selector"].Exists))
        {
            var selector = workload.Object.Inputs["spec"]["selector"];
            foreach (var other in workloads.Where(other => other.Resource.Urn != workload.Resource.Urn))
            {
                var isTaken = other.IsSelected(workload.Namespace, selector);
                report.Require(workload.Resource, selector, isTaken != true, $"It selects the pods of {other.Resource} as well.");
            }
        }
    }
}
