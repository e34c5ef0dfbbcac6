using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class RbacReadOnlyVerbs()
    : RoleRulePolicy(
        "rbac-read-only-verbs",
        PolicySeverity.High,
        "A role of the monitoring only reads, so that whoever takes its token changes nothing.",
        "Grant get, list and watch only, and let whoever needs more ask for it in a review."
    )
{
    protected override void ReviewRule(ReviewedResource resource, Property rule, Report report)
    {
        foreach (var verb in rule["verbs"].Items)
        {
            // A star is what another rule is about.
            report.Require(resource, verb, verb.Text is "get" or "list" or "watch" or "*");
        }
    }
}
