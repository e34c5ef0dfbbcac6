using FksSre.OnCall;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>Whether an account can do what the roster's plan says: without it an update ends in the middle.</summary>
internal static class Abilities
{
    /// <summary>Some names are documented; of the others a part is the same in all that are known.</summary>
    private static readonly (PagerDutyAbilities Ability, string Name, Func<string, bool> IsIt)[] _names =
    [
        (PagerDutyAbilities.Teams, "teams", name => name == "teams"),
        (PagerDutyAbilities.SupportHours, "service_support_hours", name => name == "service_support_hours"),
        (PagerDutyAbilities.AlertGrouping, "alert_grouping", name => name.Contains("alert_grouping", StringComparison.Ordinal)),
        (PagerDutyAbilities.BusinessServices, "business_services", name => name.Contains("business_service", StringComparison.Ordinal)),
    ];

    public static IEnumerable<Finding> Check(PagerDutyPlan plan, IReadOnlyList<string> there) =>
        from ability in _names
        where plan.Has(ability.Ability) && !there.Any(ability.IsIt)
        select AccountFindings.Unable(
            ability.Ability.ToString(),
            ability.Name,
            $"Take the ability out of the plan in stacks/Roster (it says {plan.Name}), or have PagerDuty add it to the account."
        );
}
