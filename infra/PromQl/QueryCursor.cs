namespace FksSre.PromQl;

/// <summary>Where a parser stands in its tokens, and the first problem it met.</summary>
internal sealed class QueryCursor(IReadOnlyList<QueryToken> tokens)
{
    private readonly Dictionary<int, string> _plainNames = [];
    private readonly List<string> _namesOfPrometheus3 = [];

    private int _at;

    public QueryToken Next => tokens[_at];

    /// <summary>Counted in tokens.</summary>
    public int At => _at;

    public QueryProblem? Problem { get; private set; }

    /// <summary>What may stand instead of a name in quotes, by its offset, so that every Prometheus reads it.</summary>
    public IReadOnlyDictionary<int, string> PlainNames => _plainNames;

    /// <summary>Names for which only Prometheus 3 has a spelling.</summary>
    public IReadOnlyList<string> NamesOfPrometheus3 => _namesOfPrometheus3;

    public string Label(QueryToken token) => token.Kind == QueryTokenKind.Text ? Quoted(token, "") : token.Text;

    /// <param name="token">Stands in braces, in quotes and by itself.</param>
    public string Metric(QueryToken token) => Quoted(token, "__name__=");

    private string Quoted(QueryToken token, string before)
    {
        var name = QueryTemplate.Plain(QueryString.Unquote(token.Text) ?? "");
        if (name.Length == 0)
        {
            Fail("A name is not empty.", token);
        }
        else if (!QueryTemplate.IsName(name))
        {
            _namesOfPrometheus3.Add(name);
        }
        else
        {
            _plainNames[token.Start] = before.Length == 0 ? name : $"{before}\"{name}\"";
        }

        return name;
    }

    public QueryToken Take()
    {
        var token = Next;
        _at = Math.Min(_at + 1, tokens.Count - 1);
        return token;
    }

    public bool TakeIf(string symbol)
    {
        if (!Next.Is(symbol))
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
            Fail(
                Next.Kind == QueryTokenKind.End
                    ? $"The query ends where {symbol} is expected."
                    : $"'{Next.Text}' stands where {symbol} is expected."
            );
        }
    }

    public void Expect(QueryTokenKind kind, string what)
    {
        if (Next.Kind != kind)
        {
            Fail(
                Next.Kind == QueryTokenKind.End
                    ? $"The query ends where {what} is expected."
                    : $"'{Next.Text}' stands where {what} is expected."
            );
        }

        Take();
    }

    public PromExpr Fail(string sentence, QueryToken? at = null)
    {
        Problem ??= new((at ?? Next).Start, sentence);
        _at = tokens.Count - 1;
        return new PromExpr.Series(new Selector(""));
    }
}
