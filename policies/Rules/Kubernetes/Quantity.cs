using System.Globalization;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>Amounts as Kubernetes writes them, e.g. <c>512Mi</c>, <c>50m</c> or a plain number.</summary>
internal static class Quantity
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Less memory than this is a slip of the unit, e.g. <c>512m</c>, which is half a byte.</summary>
    public const decimal LeastMemory = 1024 * 1024;

    /// <summary>Longer endings first, as <c>M</c> also ends <c>1M</c> and begins <c>Mi</c>.</summary>
    private static readonly (string Ending, decimal Factor)[] _units =
    [
        ("Ki", 1024m),
        ("Mi", 1024m * 1024),
        ("Gi", 1024m * 1024 * 1024),
        ("Ti", 1024m * 1024 * 1024 * 1024),
        ("Pi", 1024m * 1024 * 1024 * 1024 * 1024),
        ("Ei", 1024m * 1024 * 1024 * 1024 * 1024 * 1024),
        ("n", 0.000000001m),
        ("u", 0.000001m),
        ("m", 0.001m),
        ("k", 1000m),
        ("M", 1000000m),
        ("G", 1000000000m),
        ("T", 1000000000000m),
        ("P", 1000000000000000m),
        ("E", 1000000000000000000m),
        ("", 1m),
    ];

    /// <summary>Null where nothing, something unknown or something else stands.</summary>
    public static decimal? Of(Property value)
    {
        if (value.Number is { } plain)
        {
            return plain;
        }

        if (value.Text is not { } text)
        {
            return null;
        }

        var (ending, factor) = _units.First(unit => text.EndsWith(unit.Ending, StringComparison.Ordinal));
        return
            decimal.TryParse(text[..^ending.Length], Style, CultureInfo.InvariantCulture, out var number)
            && (factor <= 1 || Math.Abs(number) <= decimal.MaxValue / factor)
            ? number * factor
            : null;
    }
}
