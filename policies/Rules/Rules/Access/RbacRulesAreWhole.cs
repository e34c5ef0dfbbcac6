using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class RbacRulesAreWhole()
    : RoleRulePolicy(
        "rbac-rules-are-whole",
        PolicySeverity.High,
        "A rule of a role names groups, resources and verbs, or the API server refuses the role, or it grants nothing.",
        "Fill in what is missing, or take the rule out."
    )
{
    protected override void ReviewRule(ReviewedResource resource, Property rule, Report report)
    {
        // Paths of the API server have neither groups nor resources; another rule is about them.
        foreach (var part in new[] { "apiGroups", "resources", "verbs" }.Select(name => rule[name]))
        {
            report.Require(resource, part, part.Count > 0 || rule["nonResourceURLs"].Exists);
        }
    }
}
