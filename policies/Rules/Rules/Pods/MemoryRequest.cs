using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class MemoryRequest()
    : ContainerPolicy(
        "memory-request",
        PolicySeverity.Medium,
        "A container asks for memory, or the scheduler puts it where there is none.",
        "Set requests.memory to what the container needs on a usual day, e.g. 64Mi."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["resources"]["requests"]["memory"];
        report.Require(resource, value, Quantity.Of(value) >= Quantity.LeastMemory);
    }
}
