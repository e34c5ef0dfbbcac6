using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi;

/// <summary>Reads durations as Go writes them: 1h30m, 90s, 250ms, 5000ns.</summary>
internal static partial class GoDuration
{
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var parts = Part().Matches(text);
        return parts.Sum(part => part.Length) == text.Length
            ? TimeSpan.FromTicks((long)parts.Sum(Ticks))
            : throw new FormatException($"'{text}' is no duration such as 1h30m or 90s.");
    }

    /// <summary>A tick is 100 ns.</summary>
    private static double Ticks(Match part)
        => double.Parse(part.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture) * part.Groups["unit"].Value switch
        {
            "ns" => 0.01,
            "us" or "µs" => TimeSpan.TicksPerMicrosecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "s" => TimeSpan.TicksPerSecond,
            "m" => TimeSpan.TicksPerMinute,
            _ => TimeSpan.TicksPerHour,
        };

    [GeneratedRegex("(?<number>[0-9]+([.][0-9]+)?)(?<unit>ns|us|µs|ms|s|m|h)")]
    private static partial Regex Part();
}
