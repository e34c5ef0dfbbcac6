namespace FksSre.Ops.Lab.Status;

/// <summary>One SLO as it stands.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Slo">Its id.</param>
/// <param name="Objective">As a ratio.</param>
/// <param name="WindowDays">Over which it is judged.</param>
/// <param name="State">At a glance.</param>
/// <param name="Sli">Good over all events of the last 5 minutes; null without events.</param>
/// <param name="BurnRate">Of the last hour; 1 = even spending; null without events.</param>
/// <param name="BudgetRemaining">Share of the budget of the window; null without events in it.</param>
/// <param name="Judged">The share of the window, or of its own hours in it, in which it was known what is bad; the budget says nothing of
/// the rest.</param>
/// <param name="Budget">The whole budget, as time of full outage.</param>
/// <param name="BudgetWeek">The same over 7 days.</param>
/// <param name="Firing">The tiers of its firing alerts.</param>
internal sealed record SloStatus(
    string Service,
    string Slo,
    decimal Objective,
    int WindowDays,
    SloState State,
    double? Sli,
    double? BurnRate,
    double? BudgetRemaining,
    double Judged,
    TimeSpan Budget,
    TimeSpan BudgetWeek,
    IReadOnlyList<string> Firing
)
{
    /// <summary>What is left of the budget as time of full outage; negative when overspent.</summary>
    public TimeSpan? BudgetLeft => BudgetRemaining is { } share ? TimeSpan.FromTicks((long)(Budget.Ticks * share)) : null;
}
