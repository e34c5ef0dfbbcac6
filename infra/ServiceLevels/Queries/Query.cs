using System.Text;

namespace FksSre.ServiceLevels.Queries;

/// <summary>A PromQL query that can be read: its text on one line without comments, and what it is made of.</summary>
internal sealed class Query
{
    private const string Lookback = Indicators.EventSource.Query.Lookback;

    private readonly IReadOnlyList<QueryToken> _tokens;

    private Query(IReadOnlyList<QueryToken> tokens, QueryExpression root)
    {
        (_tokens, Root) = (tokens, root);
        Text = Written((_, token) => token.Text);
    }

    public string Text { get; }

    public QueryExpression Root { get; }

    public IEnumerable<QueryExpression.Range> Ranges => Root.All.OfType<QueryExpression.Range>();

    public bool HasLookback => Ranges.Any(r => r.Lookback is null);

    public static (Query? Query, QueryProblem? Problem) Parse(string text)
    {
        var (tokens, problem) = QueryLexer.Read(text);
        if (problem is not null)
        {
            return (null, problem);
        }

        var (root, syntax) = QueryParser.Parse(tokens);
        return root is null ? (null, syntax) : (new(tokens, root), null);
    }

    /// <summary>The same query over the lookback of each rule, where it was written with fixed ranges.</summary>
    public Query OverLookback() => Parse(Written((before, token) => token.Kind == QueryTokenKind.Duration && before.Is("[") ? Lookback : token.Text)).Query!;

    /// <summary>The same query with a fixed range where the placeholder stands.</summary>
    public string Over(string range) => Written((_, token) => token.Kind == QueryTokenKind.Lookback ? range : token.Text);

    /// <param name="write">How a token stands there, by the one before it and itself.</param>
    private string Written(Func<QueryToken, QueryToken, string> write)
    {
        var text = new StringBuilder();
        var before = _tokens[0];
        foreach (var token in _tokens)
        {
            if (token.Start > before.Start + before.Text.Length && token.Kind != QueryTokenKind.End)
            {
                text.Append(' ');
            }

            text.Append(write(before, token));
            before = token;
        }

        return text.ToString();
    }
}
