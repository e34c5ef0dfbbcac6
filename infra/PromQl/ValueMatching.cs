namespace FksSre.PromQl;

/// <summary>Which values of one label some matchers take: those that all of them do.</summary>
internal sealed class ValueMatching
{
    private readonly List<(bool IsPositive, Func<string, bool> Takes)> _matchers;

    public ValueMatching(IEnumerable<LabelMatcher> matchers) => _matchers = [.. matchers.Select(m => (IsPositive(m), Matching(m)))];

    public bool Takes(string value) => _matchers.TrueForAll(m => m.Takes(value));

    /// <summary>
    /// Whether they are about these values at all: one that is positive takes some, one that is negative leaves out some.
    /// </summary>
    public bool IsAbout(IReadOnlyCollection<string> values) => _matchers.Exists(m => values.Any(value => m.Takes(value) == m.IsPositive));

    public static bool IsPositive(LabelMatcher matcher) => matcher.Operator is MatchOperator.Equal or MatchOperator.Matches;

    /// <summary>The words of a matcher that names them one by one: <c>a</c>, <c>a|b</c> or <c>(a|b)</c>.</summary>
    /// <returns>Null where it describes them.</returns>
    public static IReadOnlyList<string>? Named(LabelMatcher matcher) =>
        matcher.Operator is MatchOperator.Equal or MatchOperator.NotEqual ? [matcher.Value] : QueryRegex.Words(matcher.Value);

    private static Func<string, bool> Matching(LabelMatcher matcher)
    {
        var (isPositive, text) = (IsPositive(matcher), matcher.Value);
        var takes = matcher.Operator is MatchOperator.Equal or MatchOperator.NotEqual ? value => value == text : QueryRegex.Matching(text);
        return value => takes(value) == isPositive;
    }
}
