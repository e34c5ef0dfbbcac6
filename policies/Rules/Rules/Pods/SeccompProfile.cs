using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class SeccompProfile()
    : ContainerPolicy(
        "seccomp-profile",
        PolicySeverity.High,
        "The calls that a container can make to the kernel are filtered, or faults of the kernel are open to it.",
        "Set seccompProfile.type to RuntimeDefault, for the pod or the container."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        // The annotation of old is not asked for: no supported version of Kubernetes reads it.
        var value = container["securityContext"]["seccompProfile"]["type"].Or(spec["securityContext"]["seccompProfile"]["type"]);
        report.Require(resource, value, value.Text is "RuntimeDefault" or "Localhost");
    }
}
