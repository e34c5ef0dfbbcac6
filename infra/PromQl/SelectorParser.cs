namespace FksSre.PromQl;

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
    public PromExpr Parse(string metric)
    {
        var start = tokens.Next;
        var (name, matchers) = (metric, new List<LabelMatcher>());
        if (tokens.TakeIf("{"))
        {
            while (tokens.Next.Kind is QueryTokenKind.Name or QueryTokenKind.Text)
            {
                var first = tokens.Take();
                if (first.Kind == QueryTokenKind.Text && (tokens.Next.Is(",") || tokens.Next.Is("}")))
                {
                    name = name.Length == 0 ? tokens.Metric(first) : Twice(start);
                }
                else if (Matcher(first) is { } matcher)
                {
                    matchers.Add(matcher);
                }

                if (!tokens.TakeIf(","))
                {
                    break;
                }
            }

            tokens.Expect("}");
        }

        if (name.Length > 0 && matchers.Exists(m => m.Label == "__name__"))
        {
            Twice(start);
        }

        if (name.Length == 0 && matchers.TrueForAll(MatchesEmpty))
        {
            return tokens.Fail("This selects every series there is; name the metric.", start);
        }

        return QueryTemplate.IsIn(name) || matchers.Exists(m => QueryTemplate.IsIn(m.Value))
            ? new PromExpr.SeriesByLookback(new(name, matchers.ToArray()))
            : new PromExpr.Series(new(name, matchers.ToArray()));
    }

    private string Twice(QueryToken at)
    {
        tokens.Fail("The metric is named twice, before the braces and within them.", at);
        return "";
    }

    private LabelMatcher? Matcher(QueryToken label)
    {
        var @operator = tokens.Take();
        var value = tokens.Take();
        if (
            !_operators.TryGetValue(@operator.Text, out var match)
            || value.Kind != QueryTokenKind.Text
            || (label.Kind == QueryTokenKind.Name && label.Text.AsSpan().ContainsAny(':', '{'))
        )
        {
            tokens.Fail("A matcher is a label, one of = != =~ !~, and a quoted value.", label);
            return null;
        }

        var text = QueryTemplate.Plain(QueryString.Unquote(value.Text) ?? "");
        if (match is MatchOperator.Matches or MatchOperator.NotMatches && QueryRegex.Problem(QueryTemplate.Filled(text)) is { } problem)
        {
            tokens.Fail(problem, value);
            return null;
        }

        return new(tokens.Label(label), match, text);
    }

    private static bool MatchesEmpty(LabelMatcher matcher) =>
        matcher.Operator switch
        {
            MatchOperator.Equal => matcher.Value.Length == 0,
            MatchOperator.NotEqual => matcher.Value.Length > 0,
            MatchOperator.Matches => QueryRegex.MatchesEmpty(QueryTemplate.Filled(matcher.Value)),
            _ => !QueryRegex.MatchesEmpty(QueryTemplate.Filled(matcher.Value)),
        };
}
