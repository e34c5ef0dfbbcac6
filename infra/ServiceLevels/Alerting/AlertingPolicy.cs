using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Alerting;

/// <summary>How an SLO alerts. Only shares, lookbacks and counts are written; burn rates are derived from them.</summary>
public sealed record AlertingPolicy
{
    /// <summary>From the fastest to the slowest; names are unique.</summary>
    public required IReadOnlyList<AlertTier> Tiers { get; init; }

    /// <summary>No burn-rate or budget alert fires on fewer bad events than this. Default 5, at least 1.</summary>
    /// <remarks>
    /// At one request a minute a single failure is a burn rate of 16 over an hour. Five failures took a healthy service
    /// from 20 false pages a month to none, and cost the delay until the fifth failure.
    /// </remarks>
    public int MinimumBadEvents { get; init; } = 5;

    /// <summary>A ticket is opened when less than this share of the budget is left and it is still being spent. Default 20 %.</summary>
    public BudgetShare AtRiskBelow { get; init; } = BudgetShare.Percent(20m);

    /// <summary>
    /// A ticket is opened when, at the pace of the last 6 h, the budget is gone within this share of the window. Default 10 %.
    /// </summary>
    public BudgetShare ProjectedWithin { get; init; } = BudgetShare.Percent(10m);

    /// <summary>
    /// Whether tickets are opened about the budget itself and about a missing indicator, besides those of the tiers. Default yes.
    /// </summary>
    public bool OtherTickets { get; init; } = true;

    /// <summary>The same policy without the named tiers, for an objective that they do not fit.</summary>
    public AlertingPolicy Without(params string[] tiers) => this with { Tiers = [.. Tiers.Where(t => !tiers.Contains(t.Name))] };
}
