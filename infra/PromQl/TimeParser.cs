namespace FksSre.PromQl;

/// <summary>Reads what stands behind an expression and says when it is looked at: ranges, subqueries, offset and @.</summary>
internal sealed class TimeParser(QueryCursor tokens)
{
    /// <summary>
    /// Ranges, subqueries and other times, each once: <c>up offset 1h [5m:]</c> steps through the past. In parentheses only a subquery is
    /// possible.
    /// </summary>
    public PromExpr Postfix(PromExpr inner, bool inParentheses)
    {
        var expression = Moved(inner, inParentheses);
        while (tokens.Next.Is("["))
        {
            expression = Moved(Range(expression, inParentheses), inParentheses: false);
            inParentheses = false;
        }

        return expression;
    }

    private PromExpr Moved(PromExpr expression, bool inParentheses)
    {
        var (offset, at) = (false, false);
        var times = new List<string>();
        while (tokens.Next.Is("offset") || tokens.Next.Is("@"))
        {
            var isOffset = tokens.Next.Is("offset");
            if (isOffset ? offset : at)
            {
                tokens.Fail($"{tokens.Next.Text} stands there already.");
            }

            (offset, at) = (offset || isOffset, at || !isOffset);
            times.Add(Move());
        }

        var time = string.Join(' ', times);

        return !offset && !at
            ? expression
            : expression switch
            {
                PromExpr.Series series when !inParentheses => series with { Time = time },
                PromExpr.SeriesByLookback series when !inParentheses => series with { Time = time },
                PromExpr.Range range when !inParentheses => range with { Time = time },
                _ => tokens.Fail("Only a metric, a range or a subquery can be read at another time."),
            };
    }

    /// <returns>What was read, in one spelling.</returns>
    private string Move()
    {
        var isOffset = tokens.Take().Is("offset");
        var (sign, time) = (Sign(), tokens.Next);
        if (isOffset)
        {
            Duration("a duration");
            return $"offset {sign}{time.Plain}";
        }

        if (sign.Length == 0 && (tokens.TakeIf("start") || tokens.TakeIf("end")))
        {
            tokens.Expect("(");
            tokens.Expect(")");
            return $"@ {time.Text}()";
        }

        tokens.Expect(QueryTokenKind.Number, "a time in seconds");
        return $"@ {sign}{time.Text}";
    }

    /// <summary>A plus changes nothing.</summary>
    private string Sign()
    {
        if (tokens.TakeIf("-"))
        {
            return "-";
        }

        _ = tokens.TakeIf("+");
        return "";
    }

    private void Duration(string what)
    {
        if (tokens.Next.Kind != QueryTokenKind.Lookback)
        {
            tokens.Expect(QueryTokenKind.Duration, what);
        }
        else
        {
            tokens.Take();
        }
    }

    private PromExpr Range(PromExpr inner, bool inParentheses)
    {
        var bracket = tokens.Take();
        var lookback = tokens.Next;
        Duration("a duration like 5m, or {{.window}}");
        var isSubquery = tokens.TakeIf(":");
        var step = isSubquery ? "" : null;
        if (isSubquery && tokens.Next.Kind is QueryTokenKind.Duration or QueryTokenKind.Lookback)
        {
            step = tokens.Next.Kind == QueryTokenKind.Lookback ? QueryTemplate.Window : tokens.Next.Plain;
            tokens.Take();
        }

        tokens.Expect("]");
        if (
            isSubquery
                ? inner.Type != QueryType.Vector
                : inParentheses || inner is not (PromExpr.Series { Moved: false } or PromExpr.SeriesByLookback)
        )
        {
            return tokens.Fail(
                isSubquery
                    ? "A subquery steps through an instant vector."
                    : "Only a metric has a range; an expression takes a subquery like [5m:30s].",
                bracket
            );
        }

        return new PromExpr.Range(inner, lookback.Kind == QueryTokenKind.Lookback ? null : lookback.Plain) { Step = step };
    }
}
