using System.Buffers;
using System.Globalization;
using System.Text;

namespace FksSre.PromQl;

/// <summary>How PromQL writes numbers, durations and strings.</summary>
public static class PromText
{
    private static readonly (long Ticks, string Unit)[] _units =
    [
        (TimeSpan.TicksPerDay, "d"),
        (TimeSpan.TicksPerHour, "h"),
        (TimeSpan.TicksPerMinute, "m"),
        (TimeSpan.TicksPerSecond, "s"),
        (TimeSpan.TicksPerMillisecond, "ms"),
    ];

    /// <summary>Quotes, backslashes and what cannot be seen.</summary>
    private static readonly SearchValues<char> _escaped = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
        '\x7f',
        '"',
        '\\',
    ]);

    /// <summary>Shortest exact form, e.g. <c>0.0144</c>; never an exponent, never float noise.</summary>
    public static string Number(decimal value)
    {
        // A decimal keeps trailing zeros; trimming them is several times as fast as a format that leaves them out.
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>Whole units from the largest down: <c>1h30m</c>. Prometheus has no fractions in durations.</summary>
    public static string Duration(TimeSpan time)
    {
        var text = "";
        var rest = time.Ticks;
        foreach (var (ticks, unit) in _units)
        {
            var count = rest / ticks;
            rest %= ticks;
            if (count > 0)
            {
                // Nearly always one unit, so joining texts costs less than a builder of them.
                text += count.ToString(CultureInfo.InvariantCulture) + unit;
            }
        }

        return text.Length == 0 ? "0s" : text;
    }

    /// <summary>The words for another time: so long ago or, if that is negative, so much later. Empty for the query's own time.</summary>
    public static string Offset(TimeSpan ago) =>
        ago == default ? "" : $"offset {(ago < TimeSpan.Zero ? "-" : "")}{Duration(ago.Duration())}";

    /// <summary>Whether a metric or label of that name is written without quotes.</summary>
    public static bool IsName(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsAsciiLetter(name[i]) && name[i] is not ('_' or ':') && (i == 0 || !char.IsAsciiDigit(name[i])))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>In quotes where it must be, which Prometheus 3 reads.</summary>
    public static StringBuilder AppendName(StringBuilder text, string name)
    {
        if (name.Length == 0 || IsName(name))
        {
            return text.Append(name);
        }

        AppendString(text, name);
        return text;
    }

    /// <summary>In double quotes, escaped as Go strings are.</summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(_escaped); at >= 0; at = rest.IndexOfAny(_escaped))
        {
            text.Append(rest[..at]);
            _ = rest[at] switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                var c => text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
            };
            rest = rest[(at + 1)..];
        }

        text.Append(rest).Append('"');
    }
}
