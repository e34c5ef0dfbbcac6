using System.Collections.Immutable;

namespace FksSre.PromQl;

/// <summary>Reads PromQL far enough to know that Prometheus will read it too, and what it counts.</summary>
/// <remarks>
/// The first problem ends the reading: all that is left then looks like the end of the query, so every loop comes to its own.
/// </remarks>
internal sealed class QueryParser
{
    /// <summary>Beyond this a query is an attack on the stack rather than a question.</summary>
    private const int Deepest = 100;

    /// <summary>Each part is looked at beside all that stand before it, so thousands of them would take minutes.</summary>
    private const int MostOperators = 500;

    /// <summary>Words that are no metric's name, unlike e.g. <c>by</c> and <c>sum</c>.</summary>
    private static readonly string[] _keywords = ["bool", "on", "ignoring", "group_left", "group_right", "atan2"];

    private readonly QueryCursor _tokens;
    private readonly SelectorParser _selectors;
    private readonly LabelListParser _labels;
    private readonly TimeParser _times;
    private int _depth;
    private int _operators;

    private QueryParser(QueryCursor tokens)
    {
        _tokens = tokens;
        _selectors = new(tokens);
        _labels = new(tokens);
        _times = new(tokens);
    }

    public static (PromExpr? Query, QueryProblem? Problem) Parse(QueryCursor cursor)
    {
        var parser = new QueryParser(cursor);
        var query = parser.Expression(0);
        if (cursor.Next.Kind != QueryTokenKind.End)
        {
            cursor.Fail($"'{cursor.Next.Text}' is not expected here.");
        }

        return cursor.Problem is null ? (query, null) : (null, cursor.Problem);
    }

    private PromExpr Expression(int weakest)
    {
        if (++_depth > Deepest)
        {
            _tokens.Fail($"It is nested more than {Deepest} deep.");
        }

        var from = _tokens.At;
        var left = Unary();
        while (QueryOperators.Strength(_tokens.Next) is var strength && strength > weakest)
        {
            left = Binary(left, strength) with { Span = (from, _tokens.At) };
        }

        _depth--;
        return left;
    }

    private PromExpr.Binary Binary(PromExpr left, int strength)
    {
        if (++_operators > MostOperators)
        {
            _tokens.Fail($"It has more than {MostOperators} operators.");
        }

        var from = _tokens.At;
        var @operator = _tokens.Take();
        var name = @operator.Text.ToLowerInvariant();
        var returnsBool = _tokens.TakeIf("bool");
        var matching = _labels.Matching();
        var to = _tokens.At;
        var right = Expression(name == QueryOperators.Power ? strength - 1 : strength);
        var binary = new PromExpr.Binary(left, name, right, matching.On)
        {
            Ignoring = matching.Ignoring,
            Group = matching.Group,
            ReturnsBool = returnsBool,
            OperatorSpan = (from, to),
        };
        if (QueryOperators.Problem(binary) is { } problem)
        {
            _tokens.Fail(problem, @operator);
        }

        return binary;
    }

    private PromExpr Unary()
    {
        var from = _tokens.At;
        if (!_tokens.Next.Is("-") && !_tokens.Next.Is("+"))
        {
            var inParentheses = _tokens.Next.Is("(");
            var primary = Primary();
            var whole = _times.Postfix(primary, inParentheses);
            return inParentheses && ReferenceEquals(primary, whole) ? primary : whole with { Span = (from, _tokens.At) };
        }

        var sign = _tokens.Take();
        var inner = Expression(QueryOperators.Sign);
        if (inner.Type is QueryType.Text or QueryType.Range)
        {
            _tokens.Fail("Only numbers and instant vectors have a sign.", sign);
        }

        return sign.Text == "-" ? new PromExpr.Negated(inner) { Span = (from, _tokens.At) } : inner;
    }

    private PromExpr Primary()
    {
        var token = _tokens.Next;
        switch (token.Kind)
        {
            case QueryTokenKind.Number:
                return new PromExpr.Number(_tokens.Take().Plain);
            case QueryTokenKind.Text:
                return new PromExpr.Quoted(QueryTemplate.Plain(QueryString.Unquote(_tokens.Take().Text) ?? ""));
            case QueryTokenKind.Name:
                return Named();
        }

        if (token.Is("{"))
        {
            return _selectors.Parse("");
        }

        if (!_tokens.TakeIf("("))
        {
            return _tokens.Fail(
                token.Kind == QueryTokenKind.End ? "The query ends where a value is expected." : $"'{token.Text}' is not expected here."
            );
        }

        var inner = Expression(0);
        _tokens.Expect(")");
        return inner;
    }

    private PromExpr Named()
    {
        var name = _tokens.Take();
        if (name.IsNumberWord)
        {
            return new PromExpr.Number(name.Text);
        }

        var aggregation = name.Text.ToLowerInvariant();
        if (QueryFunctions.IsAggregation(aggregation) && (_tokens.Next.Is("(") || _tokens.Next.Is("by") || _tokens.Next.Is("without")))
        {
            return Aggregate(aggregation, name);
        }

        return _tokens.Next.Is("(") ? Call(name)
            : _keywords.Contains(aggregation) ? _tokens.Fail($"{name.Text} is a word of PromQL and not the name of a metric.", name)
            : _selectors.Parse(QueryTemplate.Plain(name.Text));
    }

    private PromExpr.Aggregate Aggregate(string name, QueryToken at)
    {
        var before = _labels.Grouping();
        var arguments = Arguments(name, at);
        var after = _labels.Grouping();
        return new(name, arguments) { By = before.By ?? after.By, Without = before.Without ?? after.Without };
    }

    private PromExpr.Call Call(QueryToken name) => new(name.Text, Arguments(name.Text, name));

    private ImmutableArray<PromExpr> Arguments(string function, QueryToken at)
    {
        var arguments = ImmutableArray.CreateBuilder<PromExpr>();
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
}
