using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class CpuRequest()
    : ContainerPolicy(
        "cpu-request",
        PolicySeverity.Medium,
        "A container asks for processor time, or it gets what the others on its node leave.",
        "Set requests.cpu to what the container needs on a usual day, e.g. 50m."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // A limit is not asked for: it stops a container even where the node has nothing else to do.
        var value = container["resources"]["requests"]["cpu"];
        report.Require(resource, value, Quantity.Of(value) > 0);
    }
}
