using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FksSre.Ops.Commands;

/// <summary>Shares and times as people type them.</summary>
internal static partial class Quantities
{
    private static readonly (string Unit, TimeSpan Length)[] _units =
    [
        ("w", TimeSpan.FromDays(7)),
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary><c>30%</c>, or a ratio such as <c>0.3</c>; from 0 to 1.</summary>
    public static double? Share(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var percent = text.EndsWith('%');
        if (
            double.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number / (percent ? 100 : 1) is var share and >= 0 and <= 1
        )
        {
            return share;
        }

        result.AddError($"'{text}' is no share. Write a percentage, e.g. 30%.");
        return null;
    }

    /// <summary>
    /// <c>800ms</c>, <c>90s</c>, <c>2h</c>, or put together as they are shown, <c>1h30m</c> and <c>1 h 30 m</c>; above 0.
    /// </summary>
    public static TimeSpan? Time(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Parts().Match(text) is { Success: true } match && Sum(match) is { } time)
        {
            return time;
        }

        result.AddError($"'{text}' is no time. Write numbers and units, the largest first, e.g. 800ms, 90s, 5m, 2h or 1h30m.");
        return null;
    }

    /// <returns>Null for nothing, and for more than some thousand years.</returns>
    private static TimeSpan? Sum(Match match)
    {
        var seconds = _units.Sum(unit =>
            match.Groups[unit.Unit] is { Success: true } part
            && double.TryParse(part.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number * unit.Length.TotalSeconds
                : 0d
        );
        return seconds is > 0d and < 1e11d && TimeSpan.FromSeconds(seconds) is { Ticks: > 0 } time ? time : null;
    }

    /// <summary>A whole number between two others, both included.</summary>
    public static Func<ArgumentResult, int> Whole(int least, int most) =>
        result =>
        {
            var text = result.Tokens[0].Value;
            if (
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most
            )
            {
                return number;
            }

            result.AddError($"'{text}' is no whole number from {least} to {most}.");
            return least;
        };

    [GeneratedRegex(
        @"\A((?<w>[0-9.]{1,12}) ?w)? ?((?<d>[0-9.]{1,12}) ?d)? ?((?<h>[0-9.]{1,12}) ?h)? ?"
            + @"((?<m>[0-9.]{1,12}) ?m(?!s))? ?((?<s>[0-9.]{1,12}) ?s)? ?((?<ms>[0-9.]{1,12}) ?ms)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parts();
}
