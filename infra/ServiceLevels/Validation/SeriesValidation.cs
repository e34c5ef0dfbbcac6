using FksSre.PromQl;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Validation;

/// <summary>
/// Whether Prometheus can read what an indicator is made of. A deployment asks no promtool, and one rule that cannot be read takes its
/// whole file with it.
/// </summary>
internal static class SeriesValidation
{
    public static IEnumerable<Finding> Validate(Sli sli, string path) =>
        [
            .. string.IsNullOrWhiteSpace(sli.Name) || !TextRules.IsPrintable(sli.Name)
                ? [ServiceFindings.NameNotPrintable($"{path}/name", sli.Name)]
                : Array.Empty<Finding>(),
            .. sli.Match<IEnumerable<Finding>>(
                availability: x => [.. Source(x.Bad, $"{path}/bad"), .. Source(x.Total, $"{path}/total")],
                goodAvailability: x => [.. Source(x.Good, $"{path}/good"), .. Source(x.Total, $"{path}/total")],
                latency: x => Series(x.Duration, $"{path}/duration"),
                nativeLatency: x => Series(x.Duration, $"{path}/duration"),
                uptime: x => Series(x.Probe, $"{path}/probe"),
                rawRatio: x => Source(x.ErrorRatio, $"{path}/errorRatio")
            ),
        ];

    private static IEnumerable<Finding> Source(EventSource source, string path) =>
        source.Match(counter: counter => Series(counter.Series, path), query: query => Query(query.Text, path));

    private static IEnumerable<Finding> Query(string text, string path)
    {
        var (query, problem) = PromQl.Query.Parse(text);
        if (problem is not null)
        {
            yield return QueryFindings.Broken(path, text, problem.At + 1, problem.Sentence);
        }
        else if (query!.Root.Type != QueryType.Vector)
        {
            yield return QueryFindings.NotAVector(path, text, QueryFunctions.Named(query.Root.Type));
        }
    }

    private static IEnumerable<Finding> Series(Selector series, string path)
    {
        if (!IsName(series.Metric, colons: true))
        {
            yield return IndicatorFindings.BadMetric(path, series.Metric);
        }

        foreach (var matcher in series.Matchers)
        {
            if (!IsName(matcher.Label, colons: false))
            {
                yield return IndicatorFindings.BadLabel(path, matcher.Label);
            }

            if (Problem(matcher) is { } problem)
            {
                yield return IndicatorFindings.BadMatcher(path, matcher.Value, problem);
            }
        }
    }

    private static string? Problem(LabelMatcher matcher) =>
        matcher.Value.EnumerateRunes().Any(rune => rune.Value == '\ufffd') && !matcher.Value.Contains('\ufffd', StringComparison.Ordinal)
            ? "it holds half of a character."
        : matcher.Operator is MatchOperator.Matches or MatchOperator.NotMatches ? QueryRegex.Problem(matcher.Value)
        : null;

    private static bool IsName(string name, bool colons) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (colons && c == ':'));
}
