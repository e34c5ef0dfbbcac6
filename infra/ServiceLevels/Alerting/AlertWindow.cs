using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Alerting;

/// <summary>
/// A long lookback in which a share of the budget must be spent, and a short one in which spending must still go on.
/// </summary>
/// <remarks>The short lookback is what ends the alert: without it a page lasts for the whole long one after the errors stop.</remarks>
/// <param name="Share">The share of the budget spent within <paramref name="Long"/>.</param>
/// <param name="Long">Decides whether it is serious. 30 m to 3 d.</param>
/// <param name="Short">Decides whether it is still going on. Shorter than <paramref name="Long"/>, at least 5 m.</param>
public sealed record AlertWindow(BudgetShare Share, TimeSpan Long, TimeSpan Short)
{
    /// <summary>
    /// What the share comes to as a rate, e.g. 14.4 for 2 % in 1 h of 30 d; see <see cref="Objectives.BurnRate"/> for the formula.
    /// </summary>
    public BurnRate BurnRate(SloWindow window) => ServiceLevels.Objectives.BurnRate.Spending(Share, Long, window);
}
