using System.Collections.Immutable;

namespace FksSre.ServiceLevels.Queries;

/// <summary>Reads PromQL far enough to know that Prometheus will read it too, and what it counts.</summary>
/// <remarks>The first problem ends the reading: all that is left then looks like the end of the query, so every loop comes to its own.</remarks>
internal sealed class QueryParser
{
    /// <summary>Beyond this a query is an attack on the stack rather than a question.</summary>
    private const int Deepest = 100;

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
        var matches = Matching();
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

    private bool Matching()
    {
        if (!_tokens.TakeIf("on") && !_tokens.TakeIf("ignoring"))
        {
            return false;
        }

        Labels();
        if ((_tokens.TakeIf("group_left") || _tokens.TakeIf("group_right")) && _tokens.Next.Is("("))
        {
            Labels();
        }

        return true;
    }

    private QueryExpression Unary()
    {
        if (!_tokens.Next.Is("-") && !_tokens.Next.Is("+"))
        {
            return Postfix(Primary());
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
        if (name.Text.ToLowerInvariant() is "inf" or "nan")
        {
            return new QueryExpression.Literal(name.Text, QueryType.Scalar);
        }

        var aggregation = name.Text.ToLowerInvariant();
        if (QueryFunctions.IsAggregation(aggregation) && (_tokens.Next.Is("(") || _tokens.Next.Is("by") || _tokens.Next.Is("without")))
        {
            return Aggregate(aggregation, name);
        }

        return _tokens.Next.Is("(") ? Call(name) : _selectors.Parse(name.Text);
    }

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
        }

        _tokens.Expect(")");
        if (QueryFunctions.Problem(function, arguments) is { } problem)
        {
            _tokens.Fail(problem, at);
        }

        return arguments.ToImmutable();
    }

    private void Labels()
    {
        _tokens.Expect("(");
        while (_tokens.Next.Kind == QueryTokenKind.Name)
        {
            _tokens.Take();
            if (!_tokens.TakeIf(","))
            {
                break;
            }
        }

        _tokens.Expect(")");
    }

    private QueryExpression Postfix(QueryExpression inner)
    {
        var expression = _tokens.Next.Is("[") ? Range(inner) : inner;
        var moved = false;
        while (_tokens.Next.Is("offset") || _tokens.Next.Is("@"))
        {
            moved = true;
            Move();
        }

        if (!moved)
        {
            return expression;
        }

        switch (expression)
        {
            case QueryExpression.Series series:
                return series with { Moved = true };
            case QueryExpression.Range range:
                return range with { Moved = true };
            default:
                return _tokens.Fail("Only a metric, a range or a subquery can be read at another time.");
        }
    }

    private void Move()
    {
        var isOffset = _tokens.Take().Text == "offset";
        _ = _tokens.TakeIf("-") || _tokens.TakeIf("+");
        if (isOffset)
        {
            _tokens.Expect(QueryTokenKind.Duration, "a duration");
        }
        else if (_tokens.TakeIf("start") || _tokens.TakeIf("end"))
        {
            _tokens.Expect("(");
            _tokens.Expect(")");
        }
        else
        {
            _tokens.Expect(QueryTokenKind.Number, "a time in seconds");
        }
    }

    private QueryExpression Range(QueryExpression inner)
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
        if (isSubquery ? inner.Type != QueryType.Vector : inner is not QueryExpression.Series { Moved: false })
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
