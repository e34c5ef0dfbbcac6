using System.CommandLine.Parsing;
using System.Globalization;

namespace FksSre.Ops.Commands;

/// <summary>Shares and times as people type them.</summary>
internal static class Quantities
{
    private static readonly (string Unit, TimeSpan Length)[] _units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
    ];

    /// <summary><c>30%</c>, or a ratio such as <c>0.3</c>; from 0 to 1.</summary>
    public static double? Share(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var percent = text.EndsWith('%');
        if (double.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number / (percent ? 100 : 1) is var share and >= 0 and <= 1)
        {
            return share;
        }

        result.AddError($"'{text}' is no share. Write a percentage, e.g. 30%.");
        return null;
    }

    /// <summary><c>800ms</c>, <c>90s</c>, <c>5m</c>, <c>2h</c>; above 0.</summary>
    public static TimeSpan? Time(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var (unit, length) in _units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and < 1e6)
            {
                return number * length;
            }
        }

        result.AddError($"'{text}' is no time. Write a number and a unit, e.g. 800ms, 90s, 5m or 2h.");
        return null;
    }

    /// <summary>A whole number between two others, both included.</summary>
    public static Func<ArgumentResult, int> Whole(int least, int most) => result =>
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"'{text}' is no whole number from {least} to {most}.");
        return least;
    };
}
