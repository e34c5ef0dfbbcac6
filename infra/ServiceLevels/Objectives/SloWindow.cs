namespace FksSre.ServiceLevels.Objectives;

/// <summary>The rolling days over which an objective is judged: 7 to 90, of which 7, 28, 30 and 90 are usual. Default 30.</summary>
/// <remarks>
/// Multiples of 7 hold whole weeks, so that no window holds one weekend more than another. Less than a week is shorter than twice
/// the longest lookback of an alert; beyond 90 days nobody remembers what spent the budget, and every tile must still be kept.
/// </remarks>
public sealed record SloWindow
{
    /// <summary>30 days, the window for which the SRE workbook (chapter 5) reckons its burn rates.</summary>
    public static readonly SloWindow Default = new(30);

    internal static readonly IReadOnlyList<int> LegalDays = [.. Enumerable.Range(7, 84)];

    private SloWindow(int days) => Days = days;

    /// <summary>7 to 90.</summary>
    public int Days { get; }

    /// <summary>Days of 24 hours each: the window rolls, and no change of the clocks makes it longer.</summary>
    public TimeSpan Length => TimeSpan.FromDays(Days);

    /// <summary>Whether <see cref="OfDays"/> takes it: 7 to 90.</summary>
    public static bool IsLegal(int days) => days >= LegalDays[0] && days <= LegalDays[^1];

    /// <exception cref="ArgumentOutOfRangeException">Not one of the supported lengths.</exception>
    public static SloWindow OfDays(int days) =>
        IsLegal(days) ? new(days) : throw new ArgumentOutOfRangeException(nameof(days), days, "An SLO is judged over 7 to 90 days.");

    /// <summary>As PromQL writes a duration, e.g. <c>30d</c>.</summary>
    public override string ToString() => $"{Days}d";
}
