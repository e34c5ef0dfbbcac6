namespace FksSre.ServiceLevels.Queries;

/// <summary>Where a parser stands in its tokens, and the first problem it met.</summary>
internal sealed class QueryCursor(IReadOnlyList<QueryToken> tokens)
{
    private int _at;

    public QueryToken Next => tokens[_at];

    /// <summary>Counted in tokens.</summary>
    public int At => _at;

    public QueryProblem? Problem { get; private set; }

    public QueryToken Take()
    {
        var token = Next;
        _at = Math.Min(_at + 1, tokens.Count - 1);
        return token;
    }

    /// <summary>Keywords are the same in capitals.</summary>
    public bool TakeIf(string symbol)
    {
        if (Next.Kind is not (QueryTokenKind.Symbol or QueryTokenKind.Name) || !Next.Text.Equals(symbol, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Take();
        return true;
    }

    public void Expect(string symbol)
    {
        if (!TakeIf(symbol))
        {
            Fail(Next.Kind == QueryTokenKind.End ? $"The query ends where {symbol} is expected." : $"'{Next.Text}' stands where {symbol} is expected.");
        }
    }

    public void Expect(QueryTokenKind kind, string what)
    {
        if (Next.Kind != kind)
        {
            Fail(Next.Kind == QueryTokenKind.End ? $"The query ends where {what} is expected." : $"'{Next.Text}' stands where {what} is expected.");
        }

        Take();
    }

    public QueryExpression Fail(string sentence, QueryToken? at = null)
    {
        Problem ??= new((at ?? Next).Start, sentence);
        _at = tokens.Count - 1;
        return new QueryExpression.Literal("", QueryType.Vector);
    }
}
