using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Access;

internal sealed class RbacNoSecrets()
    : RoleRulePolicy(
        "rbac-no-secrets",
        PolicySeverity.Critical,
        "No role reads Secrets, since to list them is to have every password of the namespace.",
        "Take secrets out of the role, and mount the one Secret that is needed."
    )
{
    protected override void ReviewRule(ReviewedResource resource, Property rule, Report report)
    {
        foreach (var value in rule["resources"].Items)
        {
            report.Require(resource, value, value.Text?.Split('/')[0] != "secrets");
        }
    }
}
