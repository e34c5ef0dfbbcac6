namespace FksSre.OnCall;

/// <summary>What a PagerDuty account may hold.</summary>
/// <param name="Name">As PagerDuty calls it.</param>
/// <param name="Schedules">At most.</param>
/// <param name="Policies">Escalation policies, at most.</param>
/// <param name="Users">At most.</param>
/// <param name="Services">How finely incidents are told apart.</param>
/// <param name="Abilities">What the account can do beyond waking somebody.</param>
public sealed record PagerDutyPlan(string Name, int Schedules, int Policies, int Users, ServiceGrain Services, PagerDutyAbilities Abilities)
{
    /// <summary>One policy answers for everything, so services of their own would differ in nothing but their names.</summary>
    public static PagerDutyPlan Free { get; } =
        new("Free", Schedules: 1, Policies: 1, Users: 5, ServiceGrain.Tier, PagerDutyAbilities.None);

    /// <summary>Users are paid by the seat; nothing here is limited.</summary>
    public static PagerDutyPlan Professional { get; } =
        new(
            "Professional",
            int.MaxValue,
            int.MaxValue,
            int.MaxValue,
            ServiceGrain.Service,
            PagerDutyAbilities.Teams
                | PagerDutyAbilities.AlertGrouping
                | PagerDutyAbilities.BusinessServices
                | PagerDutyAbilities.SupportHours
        );

    /// <summary>Of several at once: whether the account has all of them.</summary>
    public bool Has(PagerDutyAbilities ability) => Abilities.HasFlag(ability);
}
