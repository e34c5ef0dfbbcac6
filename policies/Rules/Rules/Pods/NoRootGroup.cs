using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoRootGroup()
    : PodPolicy(
        "no-root-group",
        PolicySeverity.High,
        "No process of a pod belongs to group 0, to which the files of root often belong.",
        "Set runAsGroup, fsGroup and supplementalGroups to numbers above 0, or leave them out."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var shared = spec["securityContext"];
        Property[] groups =
        [
            shared["runAsGroup"],
            shared["fsGroup"],
            .. shared["supplementalGroups"].Items,
            .. Kubernetes.Pods.Containers(spec).Select(container => container["securityContext"]["runAsGroup"]),
        ];
        foreach (var value in groups)
        {
            report.Require(resource, value, value.Number != 0);
        }
    }
}
