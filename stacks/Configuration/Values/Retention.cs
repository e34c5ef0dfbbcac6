using System.Globalization;
using System.Text.RegularExpressions;

namespace FksSre.Stacks.Configuration.Values;

/// <summary>
/// A time as Prometheus writes it, in whole years (365 d), weeks, days and hours, the largest first: <c>35d</c>, <c>1y2w</c>. Above
/// nothing, below 10000 of each.
/// </summary>
internal static partial class Retention
{
    private static readonly (string Unit, int Hours)[] _units = [("y", 365 * 24), ("w", 7 * 24), ("d", 24), ("h", 1)];

    public static TimeSpan? TryParse(string text)
    {
        var match = Written().Match(text);
        var hours = _units.Sum(u =>
            match.Groups[u.Unit] is { Success: true } number ? long.Parse(number.ValueSpan, CultureInfo.InvariantCulture) * u.Hours : 0L
        );
        return match.Success && hours > 0 ? TimeSpan.FromHours(hours) : null;
    }

    [GeneratedRegex(
        @"\A((?<y>[0-9]{1,4})y)?((?<w>[0-9]{1,4})w)?((?<d>[0-9]{1,4})d)?((?<h>[0-9]{1,4})h)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Written();
}
