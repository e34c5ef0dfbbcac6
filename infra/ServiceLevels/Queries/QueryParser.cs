using System.Collections.Immutable;

namespace FksSre.ServiceLevels.Queries;

/// <summary>Reads PromQL far enough to know that Prometheus will read it too, and what it counts.</summary>
/// <remarks>The first problem ends the reading: all that is left then looks like the end of the query, so every loop comes to its own.</remarks>
internal sealed class QueryParser
{
    /// <summary>Beyond this a query is an attack on the stack rather than a question.</summary>
    private const int Deepest = 100;

    /// <summary>Words that are no metric's name, unlike e.g. <c>by</c> and <c>sum</c>.</summary>
    private static readonly string[] _keywords = ["bool", "on", "ignoring", "group_left", "group_right", "atan2"];

    private static readonly string[] _comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    private readonly QueryCursor _tokens;
    private readonly SelectorParser _selectors;
    private int _depth;

    private QueryParser(QueryCursor tokens)
    {
        _tokens = tokens;
        _selectors = new(tokens);
    }

    public static (QueryExpression? Query, QueryProblem? Problem) Parse(IReadOnlyList<QueryToken> tokens)
    {
        var cursor = new QueryCursor(tokens);
        var parser = new QueryParser(cursor);
        var query = parser.Expression(0);
        if (cursor.Next.Kind != QueryTokenKind.End)
        {
            cursor.Fail($"'{cursor.Next.Text}' is not expected here.");
        }

        return cursor.Problem is null ? (query, null) : (null, cursor.Problem);
    }

    private QueryExpression Expression(int weakest)
    {
        if (++_depth > Deepest)
        {
            _tokens.Fail($"It is nested more than {Deepest} deep.");
        }

        var left = Unary();
        while (Strength(_tokens.Next) is var strength && strength > weakest)
        {
            left = Binary(left, strength);
        }

        _depth--;
        return left;
    }

    private QueryExpression Binary(QueryExpression left, int strength)
    {
        var @operator = _tokens.Take();
        var name = @operator.Text.ToLowerInvariant();
        var returnsBool = _tokens.TakeIf("bool");
        var (matches, groups) = Matching();
        var right = Expression(name == "^" ? strength - 1 : strength);
        if (left.Type is QueryType.Text or QueryType.Range || right.Type is QueryType.Text or QueryType.Range)
        {
            _tokens.Fail($"{name} joins numbers and instant vectors, not strings or ranges.", @operator);
        }

        var both = left.Type == QueryType.Vector && right.Type == QueryType.Vector;
        if (strength <= 2 && !both)
        {
            _tokens.Fail($"{name} joins two instant vectors.", @operator);
        }

        if (returnsBool && !_comparisons.Contains(name))
        {
            _tokens.Fail($"bool goes with comparisons, not with {name}.", @operator);
        }

        if (strength <= 2 && groups)
        {
            _tokens.Fail($"{name} takes no group_left or group_right.", @operator);
        }

        if (matches && !both)
        {
            _tokens.Fail("on and ignoring match two instant vectors.", @operator);
        }

        var scalars = left.Type == QueryType.Scalar && right.Type == QueryType.Scalar;
        if (scalars && _comparisons.Contains(name) && !returnsBool)
        {
            _tokens.Fail("Two numbers are compared with bool.", @operator);
        }

        return new QueryExpression.Binary(left, name, right, scalars ? QueryType.Scalar : QueryType.Vector);
    }

    private (bool Matches, bool Groups) Matching()
    {
        if (!_tokens.TakeIf("on") && !_tokens.TakeIf("ignoring"))
        {
            return (false, false);
        }

        var labels = Labels();
        var groups = _tokens.TakeIf("group_left") || _tokens.TakeIf("group_right");
        if (groups && _tokens.Next.Is("("))
        {
            Labels();
        }

        return (labels, groups);
    }

    private QueryExpression Unary()
    {
        if (!_tokens.Next.Is("-") && !_tokens.Next.Is("+"))
        {
            var inParentheses = _tokens.Next.Is("(");
            return Postfix(Primary(), inParentheses);
        }

        var sign = _tokens.Take();
        var inner = Expression(5);
        if (inner.Type is QueryType.Text or QueryType.Range)
        {
            _tokens.Fail("Only numbers and instant vectors have a sign.", sign);
        }

        return sign.Text == "-" ? new QueryExpression.Negated(inner) : inner;
    }

    private QueryExpression Primary()
    {
        var token = _tokens.Next;
        switch (token.Kind)
        {
            case QueryTokenKind.Number:
                return new QueryExpression.Literal(_tokens.Take().Text, QueryType.Scalar);
            case QueryTokenKind.Text:
                return new QueryExpression.Literal(_tokens.Take().Text, QueryType.Text);
            case QueryTokenKind.Name:
                return Named();
        }

        if (token.Is("{"))
        {
            return _selectors.Parse("");
        }

        if (!_tokens.TakeIf("("))
        {
            return _tokens.Fail(token.Kind == QueryTokenKind.End ? "The query ends where a value is expected." : $"'{token.Text}' is not expected here.");
        }

        var inner = Expression(0);
        _tokens.Expect(")");
        return inner;
    }

    private QueryExpression Named()
    {
        var name = _tokens.Take();
        if (IsNumber(name))
        {
            return new QueryExpression.Literal(name.Text, QueryType.Scalar);
        }

        var aggregation = name.Text.ToLowerInvariant();
        if (QueryFunctions.IsAggregation(aggregation) && (_tokens.Next.Is("(") || _tokens.Next.Is("by") || _tokens.Next.Is("without")))
        {
            return Aggregate(aggregation, name);
        }

        return _tokens.Next.Is("(") ? Call(name)
            : _keywords.Contains(aggregation) ? _tokens.Fail($"{name.Text} is a word of PromQL and not the name of a metric.", name)
            : _selectors.Parse(name.Text);
    }

    private static bool IsNumber(QueryToken name) => name.Text.ToLowerInvariant() is "inf" or "nan";

    private QueryExpression.Aggregate Aggregate(string name, QueryToken at)
    {
        var grouped = Grouping();
        var arguments = Arguments(name, at);
        grouped |= Grouping();
        return new(name, arguments, grouped);
    }

    private bool Grouping()
    {
        if (!_tokens.TakeIf("by") && !_tokens.TakeIf("without"))
        {
            return false;
        }

        Labels();
        return true;
    }

    private QueryExpression.Call Call(QueryToken name) => new(name.Text, Arguments(name.Text, name), QueryFunctions.Gives(name.Text));

    private ImmutableArray<QueryExpression> Arguments(string function, QueryToken at)
    {
        var arguments = ImmutableArray.CreateBuilder<QueryExpression>();
        _tokens.Expect("(");
        while (!_tokens.Next.Is(")") && _tokens.Next.Kind != QueryTokenKind.End)
        {
            arguments.Add(Expression(0));
            if (!_tokens.TakeIf(","))
            {
                break;
            }

            if (_tokens.Next.Is(")"))
            {
                _tokens.Fail("After a comma another argument is expected.");
            }
        }

        _tokens.Expect(")");
        if (QueryFunctions.Problem(function, arguments) is { } problem)
        {
            _tokens.Fail(problem, at);
        }

        return arguments.ToImmutable();
    }

    /// <returns>Whether there are any.</returns>
    private bool Labels()
    {
        _tokens.Expect("(");
        var any = _tokens.Next.Kind == QueryTokenKind.Name;
        while (_tokens.Next.Kind == QueryTokenKind.Name)
        {
            var label = _tokens.Take();
            if (label.Text.Contains(':', StringComparison.Ordinal) || IsNumber(label))
            {
                _tokens.Fail($"{label.Text} is no name of a label.", label);
            }

            if (!_tokens.TakeIf(","))
            {
                break;
            }
        }

        _tokens.Expect(")");
        return any;
    }

    /// <summary>Ranges, subqueries and other times, each once: <c>up offset 1h [5m:]</c> steps through the past. In parentheses only a subquery is possible.</summary>
    private QueryExpression Postfix(QueryExpression inner, bool inParentheses)
    {
        var expression = Moved(inner, inParentheses);
        while (_tokens.Next.Is("["))
        {
            expression = Moved(Range(expression, inParentheses), inParentheses: false);
            inParentheses = false;
        }

        return expression;
    }

    private QueryExpression Moved(QueryExpression expression, bool inParentheses)
    {
        var (offset, at) = (false, false);
        while (_tokens.Next.Is("offset") || _tokens.Next.Is("@"))
        {
            var isOffset = _tokens.Next.Is("offset");
            if (isOffset ? offset : at)
            {
                _tokens.Fail($"{_tokens.Next.Text} stands there already.");
            }

            (offset, at) = (offset || isOffset, at || !isOffset);
            Move();
        }

        return !offset && !at ? expression : expression switch
        {
            QueryExpression.Series series when !inParentheses => series with { Moved = true },
            QueryExpression.Range range when !inParentheses => range with { Moved = true },
            _ => _tokens.Fail("Only a metric, a range or a subquery can be read at another time."),
        };
    }

    private void Move()
    {
        var isOffset = _tokens.Take().Text == "offset";
        var signed = _tokens.TakeIf("-") || _tokens.TakeIf("+");
        if (isOffset)
        {
            _tokens.Expect(QueryTokenKind.Duration, "a duration");
        }
        else if (!signed && (_tokens.TakeIf("start") || _tokens.TakeIf("end")))
        {
            _tokens.Expect("(");
            _tokens.Expect(")");
        }
        else
        {
            _tokens.Expect(QueryTokenKind.Number, "a time in seconds");
        }
    }

    private QueryExpression Range(QueryExpression inner, bool inParentheses)
    {
        var bracket = _tokens.Take();
        var lookback = _tokens.Next;
        if (lookback.Kind != QueryTokenKind.Lookback)
        {
            _tokens.Expect(QueryTokenKind.Duration, "a duration like 5m, or {{.window}}");
        }
        else
        {
            _tokens.Take();
        }

        var isSubquery = _tokens.TakeIf(":");
        if (isSubquery && _tokens.Next.Kind == QueryTokenKind.Duration)
        {
            _tokens.Take();
        }

        _tokens.Expect("]");
        if (isSubquery ? inner.Type != QueryType.Vector : inParentheses || inner is not QueryExpression.Series { Moved: false })
        {
            return _tokens.Fail(isSubquery ? "A subquery steps through an instant vector." : "Only a metric has a range; an expression takes a subquery like [5m:30s].", bracket);
        }

        return new QueryExpression.Range(inner, lookback.Kind == QueryTokenKind.Lookback ? null : lookback.Text, isSubquery, Moved: false);
    }

    private static int Strength(QueryToken token) => token.Kind is not (QueryTokenKind.Symbol or QueryTokenKind.Name) ? 0 : token.Text.ToLowerInvariant() switch
    {
        "or" => 1,
        "and" or "unless" => 2,
        "==" or "!=" or "<=" or ">=" or "<" or ">" => 3,
        "+" or "-" => 4,
        "*" or "/" or "%" or "atan2" => 5,
        "^" => 6,
        _ => 0,
    };
}
