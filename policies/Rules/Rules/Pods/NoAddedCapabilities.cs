using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoAddedCapabilities()
    : ContainerPolicy(
        "no-added-capabilities",
        PolicySeverity.High,
        "No container asks for capabilities of root, with most of which one can leave the container.",
        "Leave capabilities.add out; a program that wants a low port gets a high one behind its Service."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // The Pod Security Standards let NET_BIND_SERVICE pass; no port here is low enough to need it.
        foreach (var value in container["securityContext"]["capabilities"]["add"].Items)
        {
            report.Require(resource, value, false);
        }
    }
}
