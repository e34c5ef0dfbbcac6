using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class DefaultScheduling()
    : PodPolicy(
        "default-scheduling",
        PolicySeverity.High,
        "Pods are placed by the scheduler of the cluster, on nodes that are meant for such pods and can be emptied.",
        "Take nodeName, schedulerName and runtimeClassName out, and name the key of each toleration."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var place in new[] { spec["nodeName"], spec["runtimeClassName"] })
        {
            report.Require(resource, place, !place.Exists);
        }

        var scheduler = spec["schedulerName"];
        report.Require(resource, scheduler, !scheduler.Exists || scheduler.Text == "default-scheduler");
        foreach (var toleration in spec["tolerations"].Items)
        {
            report.Require(
                resource,
                toleration,
                !string.IsNullOrEmpty(toleration["key"].Text),
                "A toleration without a key is for every taint, that of a node that is being emptied included."
            );
        }
    }
}
