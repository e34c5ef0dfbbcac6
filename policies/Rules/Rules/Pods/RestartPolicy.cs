using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class RestartPolicy()
    : PodPolicy(
        "restart-policy",
        PolicySeverity.Medium,
        "A container of a workload that is there to stay is started again however it ended.",
        "Leave restartPolicy out, or set it to Always."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        // To be written out is not asked for: Kubernetes takes nothing else for these workloads.
        var value = spec["restartPolicy"];
        report.Require(resource, value, !Kubernetes.Pods.Stay(resource) || !value.Exists || value.Text == "Always");
    }
}
