using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class BindingsNameWhatExists()
    : StackPolicy(
        "bindings-name-what-exists",
        PolicySeverity.High,
        "A binding names a role and accounts that are registered, as whoever makes the missing one later gets the rights.",
        "Register the Role and the ServiceAccount, or take the binding out."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var roles = KubernetesObject.Among(resources, report, "Role");
        var accounts = KubernetesObject.Among(resources, report, "ServiceAccount");
        foreach (var binding in KubernetesObject.Among(resources, report, "RoleBinding"))
        {
            var role = binding.Inputs["roleRef"]["name"];
            var isThere = Certainty.Any(roles.Select(one => one.IsCalled(binding.Namespace, role)));
            report.Require(binding.Resource, role, isThere != false, "No Role of this name is registered in the binding's namespace.");
            foreach (var subject in binding.Inputs["subjects"].Items)
            {
                var isKnown = Certainty.Any(accounts.Select(account => account.IsCalled(subject["namespace"], subject["name"])));
                report.Require(
                    binding.Resource,
                    subject,
                    isKnown != false,
                    "No ServiceAccount of this name is registered in the namespace."
                );
            }
        }
    }
}
