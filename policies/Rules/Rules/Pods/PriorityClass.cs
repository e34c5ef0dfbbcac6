using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class PriorityClass()
    : PodPolicy(
        "priority-class",
        PolicySeverity.Medium,
        "A pod takes no priority: a class that is not there keeps it from being made, and those of the system drive out the cluster.",
        "Leave priorityClassName and priority out, or add the class that the cluster has to those of this rule."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        report.Require(resource, spec["priorityClassName"], !spec["priorityClassName"].Exists || spec["priorityClassName"].Text is "");
        report.Require(resource, spec["priority"], !spec["priority"].Exists || spec["priority"].Number == 0);
    }
}
