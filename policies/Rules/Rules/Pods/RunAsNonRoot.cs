using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class RunAsNonRoot()
    : ContainerPolicy(
        "run-as-non-root",
        PolicySeverity.High,
        "A container runs as a user other than root, and Kubernetes is told to refuse it otherwise.",
        "Set runAsNonRoot to true and runAsUser to a number above 0, for the pod or the container."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var (own, shared) = (container["securityContext"], spec["securityContext"]);
        var refused = own["runAsNonRoot"].Or(shared["runAsNonRoot"]);
        report.Require(resource, refused, refused.Flag == true);
        var user = own["runAsUser"].Or(shared["runAsUser"]);
        report.Require(resource, user, user.Number != 0, "A container that runs as user 0 is root.");
    }
}
