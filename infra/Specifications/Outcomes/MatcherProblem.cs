using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>Matchers that tell no events from others, since no label has the value that they name: <c>code="5.."</c>.</summary>
/// <param name="Why">What they do instead, as a sentence.</param>
/// <param name="Remedy">What to write.</param>
/// <param name="IsCertain">Whether nobody can mean it.</param>
internal sealed partial record MatcherProblem(string Why, string Remedy, bool IsCertain)
{
    public static IEnumerable<MatcherProblem> Of(Selector series) =>
        series
            .Matchers.Select(m => Pattern(m) ?? Status(m, series.Metric) ?? Bound(m))
            .Concat(series.Matchers.GroupBy(m => m.Label, StringComparer.Ordinal).Select(group => ContraryMatchers.Of([.. group])))
            .OfType<MatcherProblem>();

    /// <summary>A pattern behind <c>=</c>. What begins like a path may be one that a router shows as it has it.</summary>
    private static MatcherProblem? Pattern(LabelMatcher matcher)
    {
        var isStatus = Statuses.IsMeant(matcher);
        return
            matcher.Operator is MatchOperator.Matches or MatchOperator.NotMatches
            || !(isStatus ? Signs() : Patterns()).IsMatch(matcher.Value)
            ? null
            : new(
                $"{SelectorOutcome.Written(matcher)} is about this text itself and no pattern, since "
                    + $"{PromPrinter.Symbol(matcher.Operator)} compares letter by letter.",
                isStatus && !Statuses.Takes(matcher) ? OfStatuses(matcher) : $"Write {SelectorOutcome.Written(AsPattern(matcher))}.",
                isStatus
            );
    }

    /// <summary>gRPC numbers its statuses from 0 to 16, and some count with longer numbers of their own.</summary>
    private static MatcherProblem? Status(LabelMatcher matcher, string metric)
    {
        if (matcher.Operator is MatchOperator.Equal or MatchOperator.NotEqual || !Statuses.IsMeant(matcher) || Statuses.Takes(matcher))
        {
            return null;
        }

        var words = QueryRegex.Words(matcher.Value) ?? [];
        var isOfGrpc =
            words.Count > 0 && words.All(w => w.Length <= 2) && (words.Count > 1 || metric.Contains("rpc", StringComparison.Ordinal));
        return isOfGrpc || words.Any(w => w.Length > 2 && w.All(char.IsAsciiDigit))
            ? null
            : new(
                $"{SelectorOutcome.Written(matcher)} is about no status there is, since a pattern must match the whole value.",
                OfStatuses(matcher),
                IsCertain: true
            );
    }

    /// <summary>Prometheus knows a bucket by a number, or as the last.</summary>
    private static MatcherProblem? Bound(LabelMatcher matcher) =>
        matcher.Label != Histograms.Bound
        || !ValueMatching.IsPositive(matcher)
        || ValueMatching.Named(matcher) is not { } ends
        || ends.Any(end =>
            end == "+Inf" || double.TryParse(end, NumberStyles.Float, CultureInfo.InvariantCulture, out var at) && double.IsFinite(at)
        )
            ? null
            : new(
                $"{SelectorOutcome.Written(matcher)} is no bucket: a bound is a number, mostly of seconds, or +Inf.",
                "Write the number as it stands at the service's /metrics, e.g. le=\"0.3\".",
                IsCertain: true
            );

    private static LabelMatcher AsPattern(LabelMatcher matcher) =>
        matcher with
        {
            Operator = matcher.Operator is MatchOperator.Equal or MatchOperator.Matches ? MatchOperator.Matches : MatchOperator.NotMatches,
        };

    private static string OfStatuses(LabelMatcher matcher)
    {
        var start = matcher.Label + PromPrinter.Symbol(AsPattern(matcher).Operator);
        return Statuses.AreDigits(matcher.Label)
            ? $"Write the digit of the class alone, e.g. {matcher.Label}=\"5\"."
            : $"Write e.g. {start}\"5..\" for a class, or {start}\"500|503\" for some of it.";
    }

    [GeneratedRegex(@"[.*+|,\[\]?\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?![/^]).*(?:\.[*+]|(?<!\|)\|(?!\|))", RegexOptions.CultureInvariant)]
    private static partial Regex Patterns();
}
