using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall.Declarations;

/// <summary>Who answers, when, and for what; as declared, not yet checked.</summary>
public sealed record RosterDeclaration
{
    /// <summary>What the PagerDuty account may hold. The default is the free plan.</summary>
    public PagerDutyPlan Plan { get; init; } = PagerDutyPlan.Free;

    /// <summary>At least one; each id and each address once.</summary>
    public required IReadOnlyList<PersonDeclaration> People { get; init; }

    /// <summary>Default: none. They are left out of PagerDuty where the plan has no teams.</summary>
    public IReadOnlyList<TeamDeclaration> Teams { get; init; } = [];

    /// <summary>Each with an id of its own; the free plan holds one.</summary>
    public required IReadOnlyList<ScheduleDeclaration> Schedules { get; init; }

    /// <summary>Each with an id of its own; the free plan holds one.</summary>
    public required IReadOnlyList<EscalationPolicyDeclaration> Policies { get; init; }

    /// <summary>
    /// When somebody is at work. Pages about the lower tiers, which wake nobody, call in these hours. Default: none, and they never do.
    /// </summary>
    public WorkingHours? SupportHours { get; init; }

    /// <summary>The escalation policy, by id, that pages about services of a tier go to. Every tier needs one.</summary>
    public required IReadOnlyDictionary<Tier, string> Ownership { get; init; }
}
