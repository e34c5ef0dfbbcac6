namespace FksSre.ServiceLevels.Objectives;

/// <summary>A share of an error budget: above 0, at most 1 (1 = all of it).</summary>
public sealed record BudgetShare
{
    private BudgetShare(decimal ratio) => Ratio = ratio;

    /// <summary>Of 1: 2 % is 0.02.</summary>
    public decimal Ratio { get; }

    /// <summary>Whether <see cref="Percent"/> takes it: above 0, at most 100.</summary>
    public static bool IsLegal(decimal percent) => percent is > 0m and <= 100m;

    /// <param name="percent">Above 0, at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a share.</exception>
    public static BudgetShare Percent(decimal percent) =>
        IsLegal(percent)
            ? new(percent / 100m)
            : throw new ArgumentOutOfRangeException(
                nameof(percent),
                percent,
                "A share of a budget lies above 0 and is at most 100 percent."
            );

    /// <summary>In percent with four decimals at most, e.g. <c>2 %</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Ratio * 100m:0.####} %");
}
