using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class RbacNoNonResourceUrls()
    : RoleRulePolicy(
        "rbac-no-non-resource-urls",
        PolicySeverity.High,
        "A role grants objects only, as paths of the API server hold for the whole cluster.",
        "Take the nonResourceURLs out of the role."
    )
{
    protected override void ReviewRule(ReviewedResource resource, Property rule, Report report)
    {
        report.Require(resource, rule["nonResourceURLs"], !rule["nonResourceURLs"].Exists);
    }
}
