namespace FksSre.ServiceLevels.Objectives;

/// <summary>What may go wrong: 1 − objective, above 0 and below 1.</summary>
public sealed record ErrorBudget
{
    private ErrorBudget(decimal ratio) => Ratio = ratio;

    /// <summary>The share of events that may be bad, e.g. 0.001.</summary>
    public decimal Ratio { get; }

    internal static ErrorBudget LeftBy(Objective objective) => new(1m - objective.Ratio);

    /// <summary>The budget as time of full outage: 99.9 % over 30 d leaves 43 m 12 s, over 7 d 10 m 4.8 s.</summary>
    public TimeSpan AsTime(TimeSpan window) => TimeSpan.FromTicks((long)(window.Ticks * Ratio));

    /// <summary>The budget as a count of bad events out of <paramref name="total"/>; a fraction is kept, since budgets add up.</summary>
    public decimal AsEvents(decimal total) => total * Ratio;

    /// <summary>The share of the budget that is left: 1 = untouched, 0 = spent, negative = overspent.</summary>
    /// <returns>Null where there were no events: no traffic proves nothing.</returns>
    public decimal? Remaining(decimal bad, decimal total) => total == 0m ? null : 1m - (bad / total / Ratio);
}
