namespace FksSre.Bench.Traces;

/// <summary>The time of all traces, in seconds: fixed days, so that the same bytes come out on every day.</summary>
internal static class TraceClock
{
    /// <summary>Truth is counted this often.</summary>
    public const int Tick = 10;

    public const int Scrape = 30;
    public const int Hour = 3_600;
    public const int Day = 24 * Hour;

    /// <summary>
    /// A whole window, and after it the three days in which figures are probed, so that every probe has a whole window behind it.
    /// </summary>
    public const int Days = 30 + Probed;

    public const int Probed = 3;

    public const int Ticks = Days * Day / Tick;

    /// <summary>2026-01-01 00:00 UTC, in seconds since 1970.</summary>
    public const long Start = 1_767_225_600;

    public const long End = Start + (Days * Day);
}
