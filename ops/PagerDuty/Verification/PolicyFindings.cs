using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>What can be wrong with an escalation policy.</summary>
internal static class PolicyFindings
{
    private const string Refresh = "Run pulumi up --refresh, which corrects it.";

    public static Finding OtherStep(string policy, int step, string there, string planned) => new(
        "FKS574",
        FormattableString.Invariant($"pagerduty/policies/{policy}/steps/{step}"),
        there,
        $"The roster says: {planned}.",
        Refresh);

    public static Finding OtherLoops(string policy, int there, int planned) => new(
        "FKS575",
        $"pagerduty/policies/{policy}/loops",
        there.ToString(CultureInfo.InvariantCulture),
        FormattableString.Invariant($"The roster says {planned}: so often everybody is told again before a page that nobody acknowledges is silent."),
        Refresh);
}
