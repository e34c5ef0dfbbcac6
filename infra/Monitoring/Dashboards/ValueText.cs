namespace FksSre.Monitoring.Dashboards;

/// <summary>Words instead of numbers.</summary>
/// <param name="From">The lowest value meant; null: what is not a number.</param>
/// <param name="To">The highest.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Colour">One of <see cref="Colours"/>.</param>
public sealed record ValueText(decimal? From, decimal? To, string Text, string Colour)
{
    public static ValueText NotANumber(string text) => new(null, null, text, Colours.Unknown);
}
