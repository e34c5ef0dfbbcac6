namespace FksSre.ServiceLevels;

/// <summary>The rolling days over which an objective is judged: 7, 28, 30 or 90. Default 30.</summary>
/// <remarks>28 and 7 hold whole weeks, so that no window holds one weekend more than another.</remarks>
public sealed record SloWindow
{
    public static readonly SloWindow Default = new(30);

    public static readonly IReadOnlyList<int> LegalDays = [7, 28, 30, 90];

    private SloWindow(int days) => Days = days;

    public int Days { get; }

    public TimeSpan Length => TimeSpan.FromDays(Days);

    public static bool IsLegal(int days) => LegalDays.Contains(days);

    /// <exception cref="ArgumentOutOfRangeException">Not one of the supported lengths.</exception>
    public static SloWindow OfDays(int days) => IsLegal(days)
        ? new(days)
        : throw new ArgumentOutOfRangeException(nameof(days), days, "An SLO is judged over 7, 28, 30 or 90 days.");

    public override string ToString() => $"{Days}d";
}
