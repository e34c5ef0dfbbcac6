using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoServiceLinks()
    : PodPolicy(
        "no-service-links",
        PolicySeverity.Medium,
        "A pod does not get variables for each Service, which change what programs read from theirs.",
        "Set enableServiceLinks to false."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var value = spec["enableServiceLinks"];
        report.Require(resource, value, value.Flag == false);
    }
}
