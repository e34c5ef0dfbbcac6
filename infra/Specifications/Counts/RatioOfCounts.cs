using System.Collections.Immutable;

namespace FksSre.Specifications.Counts;

/// <summary>A ratio of two sums of counts, and what its author did to it beside dividing.</summary>
/// <param name="Above">The line.</param>
/// <param name="Below">The line; all events.</param>
internal sealed record RatioOfCounts(CountSum Above, CountSum Below)
{
    /// <summary>What stands in where the ratio is missing; null where nothing does.</summary>
    public double? Missing { get; init; }

    /// <summary>It is cut off below; nothing is where this is −∞.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>When it counts at all, as PromQL that follows it: <c>and on () (…)</c>.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    private bool IsBare => double.IsInfinity(Least) && double.IsInfinity(Most) && Conditions.IsEmpty;

    public RatioOfCounts? Times(double factor) =>
        factor == 0
            ? null
            : this with
            {
                Above = Above.Times(factor),
                Missing = Missing * factor,
                Least = (factor > 0 ? Least : Most) * factor,
                Most = (factor > 0 ? Most : Least) * factor,
            };

    public RatioOfCounts Plus(double number) =>
        this with
        {
            Above = Above.Plus(Below.Times(number)),
            Missing = Missing + number,
            Least = Least + number,
            Most = Most + number,
        };

    /// <summary>Two kinds of errors over the same total.</summary>
    public RatioOfCounts? Plus(RatioOfCounts other) =>
        IsBare && other.IsBare && Below.IsSameAs(other.Below)
            ? new RatioOfCounts(Above.Plus(other.Above), Below) { Missing = Missing + other.Missing }
            : null;

    public RatioOfCounts Within(double least, double most) =>
        this with
        {
            Missing = Missing is { } missing ? Math.Clamp(missing, least, most) : null,
            Least = Math.Clamp(Least, least, most),
            Most = Math.Clamp(Most, least, most),
        };
}
