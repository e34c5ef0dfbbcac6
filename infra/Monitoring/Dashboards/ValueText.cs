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

    /// <summary>For NaN, e.g. 0 by 0 where there was no traffic.</summary>
    public static ValueText NotANumber(string text) => new(null, null, text, Colours.Unknown) { Special = "nan" };

    /// <summary>No value at all.</summary>
    public static ValueText Nothing(string text) => new(null, null, text, Colours.Unknown) { Special = "null" };
}
