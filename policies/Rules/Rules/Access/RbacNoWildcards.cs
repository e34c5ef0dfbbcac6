using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class RbacNoWildcards()
    : RoleRulePolicy(
        "rbac-no-wildcards",
        PolicySeverity.Critical,
        "A role names what it grants, as a star also grants what is installed later.",
        "Name the groups, resources and verbs that are needed one by one."
    )
{
    protected override void ReviewRule(ReviewedResource resource, Property rule, Report report)
    {
        foreach (var value in new[] { "apiGroups", "resources", "verbs" }.SelectMany(member => rule[member].Items))
        {
            report.Require(resource, value, value.Text?.Contains('*', StringComparison.Ordinal) != true);
        }
    }
}
