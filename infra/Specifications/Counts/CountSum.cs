using System.Collections.Immutable;

namespace FksSre.Specifications.Counts;

/// <summary>Counts of events, each with a factor, and a number, added up: what stands above or below the line of a ratio.</summary>
/// <param name="Parts">Each count once, none with the factor 0; in the order in which they were written.</param>
/// <param name="Number">What stands there by itself, e.g. 1.</param>
internal sealed record CountSum(ImmutableArray<(double Factor, EventCount Count)> Parts, double Number)
{
    /// <summary>Factors are products and quotients of numbers that people write, with the errors of a few roundings.</summary>
    private const double Nothing = 1e-9;

    /// <summary>A count that was added to itself; null where none was.</summary>
    public EventCount? Repeated { get; init; }

    public bool IsNumber => Parts.IsEmpty;

    public IEnumerable<EventCount> Added => Parts.Where(p => p.Factor > 0).Select(p => p.Count);

    public IEnumerable<EventCount> Subtracted => Parts.Where(p => p.Factor < 0).Select(p => p.Count);

    /// <summary>The one count it is; null where it is several, or so many times one.</summary>
    public EventCount? Single => Parts is [var (factor, count)] && IsSame(factor, 1) && Number == 0 ? count : null;

    public static CountSum Of(double number) => new([], number);

    public static CountSum Of(EventCount count) => new([(1, count)], 0);

    public static bool IsSame(double a, double b) => Math.Abs(a - b) <= Nothing * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>By more than the roundings of what people write.</summary>
    public static bool IsMore(double? a, double b) => a - b > Nothing;

    public CountSum Plus(CountSum other)
    {
        var parts = Parts.ToList();
        var repeated = Repeated ?? other.Repeated;
        // Where something is subtracted, what comes twice may be how 1 - (a - b) / (b + c) is put together, or just what is taken away.
        var isAdded = !Subtracted.Any() && !other.Subtracted.Any();
        foreach (var (factor, count) in other.Parts)
        {
            var at = parts.FindIndex(p => p.Count.Key == count.Key);
            if (at < 0)
            {
                parts.Add((factor, count));
                continue;
            }

            repeated ??= isAdded && IsSame(parts[at].Factor, factor) && IsSame(factor, 1) ? count : null;
            var sum = IsSame(parts[at].Factor, -factor) ? 0 : parts[at].Factor + factor;
            parts[at] = (sum, parts[at].Count);
        }

        return new([.. parts.Where(p => p.Factor != 0)], Number + other.Number) { Repeated = repeated };
    }

    public CountSum Minus(CountSum other) => Plus(other.Times(-1));

    public CountSum Times(double factor) =>
        factor == 0 ? Of(0) : this with { Parts = [.. Parts.Select(p => (p.Factor * factor, p.Count))], Number = Number * factor };

    public bool IsSameAs(CountSum other) => Minus(other) is { IsNumber: true, Number: 0 };
}
