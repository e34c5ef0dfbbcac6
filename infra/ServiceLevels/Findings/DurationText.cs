using System.Globalization;

namespace FksSre.ServiceLevels.Findings;

/// <summary>Durations in words for people: <c>43 m 12 s</c>, <c>10 m 4.8 s</c>, <c>3 d</c>.</summary>
public static class DurationText
{
    /// <summary>Parts of zero are left out, nothing at all is <c>0 s</c>, and seconds have two decimals at most.</summary>
    public static string For(TimeSpan time)
    {
        var parts = new List<string>();
        Add(parts, (int)time.TotalDays, "d");
        Add(parts, time.Hours, "h");
        Add(parts, time.Minutes, "m");
        var seconds = (decimal)(time.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;
        if (seconds != 0m || parts.Count == 0)
        {
            parts.Add(seconds.ToString("0.##", CultureInfo.InvariantCulture) + " s");
        }

        return string.Join(' ', parts);
    }

    private static void Add(List<string> parts, int count, string unit)
    {
        if (count != 0)
        {
            parts.Add(count.ToString(CultureInfo.InvariantCulture) + " " + unit);
        }
    }
}
