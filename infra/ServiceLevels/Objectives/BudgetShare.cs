namespace FksSre.ServiceLevels.Objectives;

/// <summary>A share of an error budget: above 0, at most 1 (1 = all of it).</summary>
public sealed record BudgetShare
{
    private BudgetShare(decimal ratio) => Ratio = ratio;

    public decimal Ratio { get; }

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

    public override string ToString() => FormattableString.Invariant($"{Ratio * 100m:0.####} %");
}
