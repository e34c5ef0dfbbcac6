using FksSre.ServiceLevels.Objectives;

namespace FksSre.OnCall.Declarations;

/// <summary>Who answers, when, and for what; as declared, not yet checked.</summary>
public sealed record RosterDeclaration
{
    /// <summary>What the PagerDuty account may hold. The default is the free plan.</summary>
    public PagerDutyPlan Plan { get; init; } = PagerDutyPlan.Free;

    public required IReadOnlyList<PersonDeclaration> People { get; init; }

    public IReadOnlyList<TeamDeclaration> Teams { get; init; } = [];

    public required IReadOnlyList<ScheduleDeclaration> Schedules { get; init; }

    public required IReadOnlyList<EscalationPolicyDeclaration> Policies { get; init; }

    /// <summary>
    /// When somebody is at work. Pages about the lower tiers, which wake nobody, call in these hours. Default: none, and they never do.
    /// </summary>
    public WorkingHours? SupportHours { get; init; }

    /// <summary>The escalation policy, by id, that pages about services of a tier go to. Every tier needs one.</summary>
    public required IReadOnlyDictionary<Tier, string> Ownership { get; init; }
}
