using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoSharedProcessNamespace()
    : PodPolicy(
        "no-shared-process-namespace",
        PolicySeverity.Medium,
        "The containers of a pod do not see one another's processes, or each can read the secrets of the other.",
        "Leave shareProcessNamespace out, or set it to false."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var value = spec["shareProcessNamespace"];
        report.Require(resource, value, value.Flag != true);
    }
}
