using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

/// <summary>That both are equal is not asked for: it would pay for the peak all day.</summary>
internal sealed class RequestsWithinLimits()
    : ContainerPolicy(
        "requests-within-limits",
        PolicySeverity.High,
        "A container asks for no more than it may use, or Kubernetes refuses its pods.",
        "Raise the limit to the request, or lower the request."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var (requests, limits) = (container["resources"]["requests"], container["resources"]["limits"]);
        foreach (var (name, limit) in limits.Members)
        {
            var isKept = Quantity.Of(requests[name]) is not { } asked || Quantity.Of(limit) is not { } most || asked <= most;
            report.Require(resource, requests[name], isKept);
        }
    }
}
