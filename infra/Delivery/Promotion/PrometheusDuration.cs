using System.Globalization;

namespace FksSre.Delivery.Promotion;

/// <summary>Durations as Prometheus writes them: <c>1h30m</c>.</summary>
internal static class PrometheusDuration
{
    /// <exception cref="FormatException">It is none.</exception>
    public static TimeSpan Of(string text)
    {
        var (total, number) = (TimeSpan.Zero, "");
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                number += text[at];
                continue;
            }

            var unit = text[at..].StartsWith("ms", StringComparison.Ordinal) ? text[at++..(at + 1)] : text[at..(at + 1)];
            total += int.Parse(number, CultureInfo.InvariantCulture) * Unit(unit);
            number = "";
        }

        return number.Length == 0 ? total : throw new FormatException($"{text} is no duration.");
    }

    private static TimeSpan Unit(string name) =>
        name switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            "d" => TimeSpan.FromDays(1),
            "w" => TimeSpan.FromDays(7),
            "y" => TimeSpan.FromDays(365),
            _ => throw new FormatException($"{name} is no unit of time."),
        };
}
