using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class MemoryLimit()
    : ContainerPolicy(
        "memory-limit",
        PolicySeverity.High,
        "A container has a limit of memory, or one that leaks takes the node down with it.",
        "Set limits.memory to what the container may need at most, e.g. 512Mi."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["resources"]["limits"]["memory"];
        report.Require(resource, value, Quantity.Of(value) >= Quantity.LeastMemory);
    }
}
