using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Queries;

/// <summary>Reads <c>metric{label="value"}</c>.</summary>
internal sealed class SelectorParser(QueryCursor tokens)
{
    private static readonly Dictionary<string, MatchOperator> _operators = new(StringComparer.Ordinal)
    {
        ["="] = MatchOperator.Equal,
        ["!="] = MatchOperator.NotEqual,
        ["=~"] = MatchOperator.Matches,
        ["!~"] = MatchOperator.NotMatches,
    };

    /// <param name="metric">Its name, already read; empty where the matchers stand alone.</param>
    public QueryExpression Parse(string metric)
    {
        var start = tokens.Next;
        var matchers = new List<LabelMatcher>();
        if (tokens.TakeIf("{"))
        {
            while (tokens.Next.Kind == QueryTokenKind.Name && Matcher() is { } matcher)
            {
                matchers.Add(matcher);
                if (!tokens.TakeIf(","))
                {
                    break;
                }
            }

            tokens.Expect("}");
        }

        if (metric.Length > 0 && matchers.Exists(m => m.Label == "__name__"))
        {
            return tokens.Fail("The metric is named twice, before the braces and within them.", start);
        }

        return metric.Length == 0 && matchers.TrueForAll(MatchesEmpty)
            ? tokens.Fail("This selects every series there is; name the metric.", start)
            : new QueryExpression.Series(new(metric, matchers.ToArray()), Moved: false);
    }

    private LabelMatcher? Matcher()
    {
        var label = tokens.Take();
        var @operator = tokens.Take();
        var value = tokens.Take();
        if (!_operators.TryGetValue(@operator.Text, out var match) || value.Kind != QueryTokenKind.Text || label.Text.Contains(':', StringComparison.Ordinal))
        {
            tokens.Fail("A matcher is a label, one of = != =~ !~, and a quoted value.", label);
            return null;
        }

        var text = QueryString.Unquote(value.Text) ?? "";
        if (match is MatchOperator.Matches or MatchOperator.NotMatches && QueryRegex.Problem(text) is { } problem)
        {
            tokens.Fail(problem, value);
            return null;
        }

        return new(label.Text, match, text);
    }

    private static bool MatchesEmpty(LabelMatcher matcher) => matcher.Operator switch
    {
        MatchOperator.Equal => matcher.Value.Length == 0,
        MatchOperator.NotEqual => matcher.Value.Length > 0,
        MatchOperator.Matches => QueryRegex.MatchesEmpty(matcher.Value),
        _ => !QueryRegex.MatchesEmpty(matcher.Value),
    };
}
