using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ExplicitUserAndGroup()
    : ContainerPolicy(
        "explicit-user-and-group",
        PolicySeverity.Medium,
        "The user and the group of a container stand in the stack, so that a new image cannot change whose files it reads and writes.",
        "Set runAsUser and runAsGroup, for the pod or the container."
    )
{
    // Numbers above 10000, as some ask, only keep clear of users of the node; images own their files under numbers of their own, e.g. 472.
    private static readonly string[] _names = ["runAsUser", "runAsGroup"];

    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var (own, shared) = (container["securityContext"], spec["securityContext"]);
        foreach (var name in _names)
        {
            var value = own[name].Or(shared[name]);
            report.Require(resource, value, value.Number is not null);
        }
    }
}
