namespace FksSre.Monitoring.RuleTests;

/// <summary>Rule tests count in minutes.</summary>
internal static class Minutes
{
    public static readonly TimeSpan One = TimeSpan.FromMinutes(1);

    public static TimeSpan Minute(this int minutes) => TimeSpan.FromMinutes(minutes);

    public static int Up(TimeSpan time) => (int)Math.Ceiling(time.TotalMinutes);
}
