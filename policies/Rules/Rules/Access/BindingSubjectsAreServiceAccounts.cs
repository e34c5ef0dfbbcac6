using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class BindingSubjectsAreServiceAccounts()
    : ObjectPolicy(
        ["RoleBinding", "ClusterRoleBinding"],
        "binding-subjects-are-service-accounts",
        PolicySeverity.Critical,
        "Rights are bound to service accounts that a workload of ours runs as, never to users, groups or the default account.",
        "Name a ServiceAccount of our own, with its namespace."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var subjects = inputs["subjects"];
        report.Require(
            resource,
            subjects,
            subjects.Count > 0,
            "A binding without subjects grants nothing, and waits for somebody to add one."
        );
        foreach (var subject in subjects.Items)
        {
            var (kind, name, space) = (subject["kind"], subject["name"], subject["namespace"]);
            report.Require(resource, kind, kind.Text == "ServiceAccount");
            report.Require(
                resource,
                name,
                name.Text is { } text && text != "default" && !text.StartsWith("system:", StringComparison.Ordinal)
            );
            report.Require(resource, space, space.Exists, "A ServiceAccount is meant by its namespace and its name.");
            report.Require(resource, space, !SystemNamespaces.Holds(space), SystemNamespaces.Problem);
        }
    }
}
