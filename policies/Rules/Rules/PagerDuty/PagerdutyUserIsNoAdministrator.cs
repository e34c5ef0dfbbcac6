using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyUserIsNoAdministrator()
    : PagerDutyPolicy(
        "User",
        "pagerduty-user-is-no-administrator",
        PolicySeverity.High,
        "A person who is on call needs no rights over the account, as who takes over such an account silences everything.",
        "Leave role out, or set it to user, limited_user or observer."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var role = inputs["role"];
        report.Require(resource, role, !role.Exists || role.Text is "user" or "limited_user" or "observer");
    }
}
