using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class RolesAreBound()
    : StackPolicy(
        "roles-are-bound",
        PolicySeverity.Low,
        "Each role is bound to somebody, as one that is not waits for somebody to use it.",
        "Bind the Role, or take it out."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var bindings = KubernetesObject.Among(resources, report, "RoleBinding");
        foreach (var role in KubernetesObject.Among(resources, report, "Role"))
        {
            var isBound = Certainty.Any(bindings.Select(binding => role.IsCalled(binding.Namespace, binding.Inputs["roleRef"]["name"])));
            report.Require(role.Resource, role.Name, isBound != false);
        }
    }
}
