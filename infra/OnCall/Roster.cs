using System.Collections.Immutable;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall;

/// <summary>Who answers, when, and for what.</summary>
/// <param name="Plan">What PagerDuty may hold; the roster fits into it.</param>
/// <param name="People">Ordered as declared.</param>
/// <param name="Teams">Ordered as declared.</param>
/// <param name="Schedules">Ordered as declared.</param>
/// <param name="Policies">Ordered as declared.</param>
/// <param name="Ownership">Where pages about services of each tier go; every tier is there.</param>
public sealed record Roster(
    PagerDutyPlan Plan,
    ImmutableArray<Person> People,
    ImmutableArray<Team> Teams,
    ImmutableArray<Schedule> Schedules,
    ImmutableArray<EscalationPolicy> Policies,
    ImmutableSortedDictionary<Tier, EscalationPolicy> Ownership
)
{
    /// <summary>When pages about the lower tiers call somebody; null: never.</summary>
    public WorkingHours? SupportHours { get; init; }

    /// <summary>The policies that some tier's pages go to, ordered as declared.</summary>
    public IEnumerable<EscalationPolicy> Paged => Policies.Where(policy => Ownership.ContainsValue(policy));
}
