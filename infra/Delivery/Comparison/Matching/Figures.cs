using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>How figures and texts of a render are told to people.</summary>
internal static class Figures
{
    private const int LongestQuote = 160;

    private static readonly (char Unit, char Next, TimeSpan Length)[] _units =
    [
        ('w', '\0', TimeSpan.FromDays(7)),
        ('d', '\0', TimeSpan.FromDays(1)),
        ('h', '\0', TimeSpan.FromHours(1)),
        ('m', 's', TimeSpan.FromMilliseconds(1)),
        ('m', '\0', TimeSpan.FromMinutes(1)),
        ('s', '\0', TimeSpan.FromSeconds(1)),
    ];

    /// <summary>Exact to six decimals: <c>1.44 %</c>.</summary>
    public static string Percent(decimal ratio) => PromText.Number(decimal.Round(ratio * 100m, 6)) + " %";

    /// <summary>Without float noise.</summary>
    public static string Number(decimal value) => PromText.Number(value);

    /// <summary>With separators: <c>5,895</c>.</summary>
    public static string Count(decimal value) => decimal.Round(value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 alert</c>, <c>2 alerts</c>.</summary>
    public static string Of(int count, string noun) =>
        $"{Count(count)} {noun}{(count == 1 || noun.EndsWith("series", StringComparison.Ordinal) ? "" : "s")}";

    /// <summary>In whole seconds; no time at all is never.</summary>
    public static string After(TimeSpan? time) =>
        time is { } some ? "after " + DurationText.For(TimeSpan.FromSeconds(Math.Round(some.TotalSeconds))) : "never";

    /// <summary>A duration of Prometheus, as people write it; what is none stands as it is.</summary>
    public static string Duration(string? prometheus) =>
        prometheus is null ? "none"
        : Time(prometheus) is { } time ? DurationText.For(time)
        : Quote(prometheus);

    /// <summary>Reads <c>1h30m</c>; null where it is none.</summary>
    public static TimeSpan? Time(string prometheus)
    {
        var (sum, at) = (TimeSpan.Zero, 0);
        while (at < prometheus.Length)
        {
            var from = at;
            while (at < prometheus.Length && char.IsAsciiDigit(prometheus[at]))
            {
                at++;
            }

            var next = at + 1 < prometheus.Length ? prometheus[at + 1] : '\0';
            var unit =
                at == prometheus.Length
                    ? default
                    : _units.FirstOrDefault(u => u.Unit == prometheus[at] && (u.Next == '\0' || u.Next == next));
            if (
                unit.Unit == '\0'
                || !int.TryParse(prometheus.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            )
            {
                return null;
            }

            sum += unit.Length * count;
            at += unit.Next == '\0' ? 1 : 2;
        }

        return prometheus.Length == 0 ? null : sum;
    }

    /// <summary>A text of somebody's on one line between backquotes, cut where it is long.</summary>
    public static string Quote(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "nothing" : $"`{(line.Length > LongestQuote ? line[..LongestQuote] + "…" : line)}`";
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> all) =>
        all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
}
