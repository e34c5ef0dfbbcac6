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
        Text = Written(Whole, (_, token) => token.Text);
    }

    public string Text { get; }

    public QueryExpression Root { get; }

    public IEnumerable<QueryExpression.Range> Ranges => Root.All.OfType<QueryExpression.Range>();

    public bool HasLookback => Ranges.Any(r => r.Lookback is null);

    private (int From, int To) Whole => (0, _tokens.Count);

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
    public Query OverLookback() => Parse(Written(Whole, (before, token) => token.Kind == QueryTokenKind.Duration && before.Is("[") ? Lookback : token.Text)).Query!;

    /// <summary>The same query with a fixed range where the placeholder stands.</summary>
    public string Over(string range) => Written(Whole, (_, token) => token.Kind == QueryTokenKind.Lookback ? range : token.Text);

    /// <summary>A part of it, e.g. what stands above the line of a ratio.</summary>
    public string TextOf((int From, int To) span) => Written(span, (_, token) => token.Text);

    /// <summary>The same for parts that differ in white space alone.</summary>
    public string KeyOf((int From, int To) span) => string.Join(' ', _tokens.Skip(span.From).Take(span.To - span.From).Select(token => token.Text));

    /// <param name="span">Which tokens.</param>
    /// <param name="write">How a token stands there, by the one before it and itself.</param>
    private string Written((int From, int To) span, Func<QueryToken, QueryToken, string> write)
    {
        var text = new StringBuilder();
        var before = _tokens[span.From];
        for (var i = span.From; i < span.To; i++)
        {
            var token = _tokens[i];
            if (token.Start > before.Start + before.Text.Length && token.Kind != QueryTokenKind.End)
            {
                text.Append(' ');
            }

            text.Append(write(before, token.Kind == QueryTokenKind.Lookback ? token with { Text = Lookback } : token));
            before = token;
        }

        return text.ToString();
    }
}
