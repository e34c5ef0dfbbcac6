using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoPrivilegeEscalation()
    : ContainerPolicy(
        "no-privilege-escalation",
        PolicySeverity.High,
        "No program in a container can gain rights that its parent does not have, as it could where nothing is said.",
        "Set allowPrivilegeEscalation to false for the container."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["securityContext"]["allowPrivilegeEscalation"];
        report.Require(resource, value, value.Flag == false);
    }
}
