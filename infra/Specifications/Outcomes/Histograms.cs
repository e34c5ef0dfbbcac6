using System.Globalization;
using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>The series of a classic histogram, whose last bucket holds as many events as its count.</summary>
internal static class Histograms
{
    public const string Bound = "le";

    private const string BucketEnding = "_bucket";
    private const string CountEnding = "_count";

    /// <summary>By its name one of the series of a histogram that count events.</summary>
    public static bool IsSeries(Selector series) => Base(series.Metric) != series.Metric;

    /// <summary>Whether two selectors take events of the same metric, or histogram.</summary>
    public static bool IsSame(Selector one, Selector other) => Base(one.Metric) == Base(other.Metric);

    public static bool IsEverything(LabelMatcher bound) => bound is { Operator: MatchOperator.Equal, Value: "+Inf" };

    /// <summary>All events of the histogram as its count, where they are asked for as its last bucket.</summary>
    public static Selector AsCount(Selector series) =>
        series.Metric.EndsWith(BucketEnding, StringComparison.Ordinal)
        && series.Matchers.FirstOrDefault(m => m.Label == Bound) is { } bound
        && IsEverything(bound)
            ? new Selector(Base(series.Metric) + CountEnding, series.Matchers.Remove(bound))
            : series;

    /// <summary>Where a bucket ends; null where it is none, or the last.</summary>
    public static decimal? End(Selector series) =>
        series.Matchers.Where(m => m.Label == Bound).ToList() is [{ Operator: MatchOperator.Equal, Value: var text }]
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var end)
            ? end
            : null;

    /// <summary>Bounds that are one number are one bucket, in the spelling of Prometheus 2 or 3: <c>le=~"1|1.0"</c>.</summary>
    public static bool IsOfSeveralBuckets(Selector series) =>
        series.Metric.EndsWith(BucketEnding, StringComparison.Ordinal)
        && !series.Matchers.Any(m => m.Label == Bound && (IsEverything(m) || (Bounds(m)?.Distinct().Count() == 1)));

    /// <returns>Null where the matcher leaves some out, or describes them.</returns>
    private static IEnumerable<string>? Bounds(LabelMatcher matcher) =>
        !ValueMatching.IsPositive(matcher) || matcher.Value.AsSpan().ContainsAny('*', '[', '+')
            ? null
            : matcher
                .Value.Trim('(', ')')
                .Replace("\\.", ".", StringComparison.Ordinal)
                .Split('|')
                .Select(end => end.Contains('.', StringComparison.Ordinal) ? end.TrimEnd('0').TrimEnd('.') : end);

    private static string Base(string metric) =>
        metric.EndsWith(BucketEnding, StringComparison.Ordinal) ? metric[..^BucketEnding.Length]
        : metric.EndsWith(CountEnding, StringComparison.Ordinal) ? metric[..^CountEnding.Length]
        : metric;
}
