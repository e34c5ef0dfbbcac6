using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>What can be wrong with an escalation policy.</summary>
internal static class PolicyFindings
{
    /// <param name="what">E.g. <c>steps/1</c>.</param>
    public static Finding Differs(string policy, string what, string there, string planned) =>
        new(
            "FKS574",
            $"pagerduty/policies/{policy}/{what}",
            there,
            $"The roster says: {planned}.",
            "Run pulumi up --refresh, which corrects it."
        );
}
