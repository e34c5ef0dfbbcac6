namespace FksSre.ServiceLevels.Objectives;

/// <summary>How fast a budget is spent, relative to even spending: 1 = exactly gone when the window ends. Above 0.</summary>
/// <remarks>
/// SRE workbook, chapter 5, "Alerting on SLOs": spending the share x of a budget within the lookback L of a window P
/// is a burn rate of x · P / L. 2 % in 1 h of 30 d gives 14.4.
/// </remarks>
public sealed record BurnRate
{
    private BurnRate(decimal factor) => Factor = factor;

    /// <summary>How many times as fast as even spending, e.g. 14.4.</summary>
    public decimal Factor { get; }

    /// <summary>x · P / L of the remarks above.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="within"/> is no time at all.</exception>
    public static BurnRate Spending(BudgetShare share, TimeSpan within, SloWindow of) => new(share.Ratio * of.Length.Ticks / within.Ticks);

    /// <summary>The error ratio at which an SLO burns this fast. 1 or more can never be exceeded.</summary>
    public decimal ErrorRatio(ErrorBudget budget) => Factor * budget.Ratio;

    /// <summary>After how long a whole budget is gone at this rate.</summary>
    public TimeSpan ExhaustsIn(SloWindow window) => TimeSpan.FromTicks((long)(window.Length.Ticks / Factor));

    /// <summary>The factor with four decimals at most and no unit, e.g. <c>14.4</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Factor:0.####}");
}
