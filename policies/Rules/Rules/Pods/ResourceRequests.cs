using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ResourceRequests()
    : ContainerPolicy(
        "resource-requests",
        PolicySeverity.Medium,
        "A container asks for processor time and memory, or the scheduler puts it where there is none.",
        "Set requests.cpu and requests.memory to what the container needs on a usual day."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // A limit of processor time is not asked for: it stops a container even where the node has nothing else to do.
        var requests = container["resources"]["requests"];
        report.Require(resource, requests["cpu"], Quantity.Of(requests["cpu"]) > 0);
        report.Require(resource, requests["memory"], Quantity.Of(requests["memory"]) >= Quantity.LeastMemory);
    }
}
