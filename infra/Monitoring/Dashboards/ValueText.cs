using System.Collections.Immutable;
using FksSre.PromQl;

namespace FksSre.Monitoring.Dashboards;

/// <summary>Words instead of numbers.</summary>
/// <param name="From">The lowest value meant; null where it is no number that is meant.</param>
/// <param name="To">The highest.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Colour">One of <see cref="Colours"/>.</param>
public sealed record ValueText(decimal? From, decimal? To, string Text, string Colour)
{
    /// <summary>In Grafana's words what is no number.</summary>
    public string? Special { get; private init; }

    /// <summary>Further from all than what is lost by adding up floating-point numbers.</summary>
    private const decimal Noise = 0.000_000_000_001m;

    /// <summary>
    /// For a share that is not all and would be rounded up to it: 99.995 % is no 100.00 %, but more than 99.99 %. Nothing where the last
    /// decimal is smaller than what a sum of floating-point numbers is exact to.
    /// </summary>
    /// <param name="decimals">Of the percentage.</param>
    /// <param name="colour">One of <see cref="Colours"/>.</param>
    public static ImmutableArray<ValueText> AlmostAll(int decimals, string colour)
    {
        var last = 1m / (decimal)Math.Pow(10, decimals + 2);
        // A little more than what is rounded up, since the figure that is rounded is not exactly the one that is compared.
        var from = 1m - (0.501m * last);
        return from < 1m - Noise ? [new(from, 1m - Noise, $"> {PromText.Number(100m * (1m - last))}%", colour)] : [];
    }

    /// <summary>For NaN, e.g. 0 by 0 where there was no traffic.</summary>
    public static ValueText NotANumber(string text) => new(null, null, text, Colours.Unknown) { Special = "nan" };

    /// <summary>No value at all.</summary>
    public static ValueText Nothing(string text) => new(null, null, text, Colours.Unknown) { Special = "null" };
}
