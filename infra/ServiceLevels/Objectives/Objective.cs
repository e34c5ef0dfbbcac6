namespace FksSre.ServiceLevels.Objectives;

/// <summary>The promised share of good events: above 0, below 1, ends excluded.</summary>
/// <remarks>A decimal, so that 99.9 % leaves exactly 0.1 %. 1 is out because it leaves no budget, and so no burn rate.</remarks>
public sealed record Objective
{
    private Objective(decimal ratio) => Ratio = ratio;

    /// <summary>The share of good events, e.g. 0.999.</summary>
    public decimal Ratio { get; }

    /// <summary>What it leaves, exact to the last digit: 0.001 of 99.9 %.</summary>
    public ErrorBudget Budget => ErrorBudget.LeftBy(this);

    /// <summary>Of it in percent: two of 99.95 %.</summary>
    public int Decimals => Math.Max(0, Ratio.Scale - 2);

    /// <summary>Whether <see cref="Percent"/> takes it: above 0, below 100.</summary>
    public static bool IsLegal(decimal percent) => percent is > 0m and < 100m;

    /// <param name="percent">Between 0 and 100, ends excluded, e.g. 99.9.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such promise.</exception>
    public static Objective Percent(decimal percent) =>
        IsLegal(percent)
            ? new(Normal(percent / 100m))
            : throw new ArgumentOutOfRangeException(nameof(percent), percent, "An objective lies between 0 and 100 percent, e.g. 99.9.");

    /// <summary>In percent with all its decimals, e.g. <c>99.95 %</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Normal(Ratio * 100m)} %");

    /// <summary>Drops trailing zeros, so that 99.90 and 99.9 are the same bytes everywhere.</summary>
    private static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;
}
