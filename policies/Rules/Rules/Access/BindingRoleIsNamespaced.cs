using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class BindingRoleIsNamespaced()
    : ObjectPolicy(
        ["RoleBinding", "ClusterRoleBinding"],
        "binding-role-is-namespaced",
        PolicySeverity.Critical,
        "A binding names a Role of its own namespace, as a ClusterRole such as admin grants what others put into it.",
        "Write a Role with what is needed, and name that."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var (kind, name) = (inputs["roleRef"]["kind"], inputs["roleRef"]["name"]);
        report.Require(resource, kind, kind.Text == "Role");
        report.Require(
            resource,
            name,
            name.Text is { } text && !text.StartsWith("system:", StringComparison.Ordinal),
            "A binding names a role that we have written ourselves, and not one that is part of Kubernetes."
        );
    }
}
