using System.Text;

namespace FksSre.PromQl;

/// <summary>A PromQL query that can be read: its text on one line without comments, and what it is made of.</summary>
internal sealed class Query
{
    private const string Lookback = QueryTemplate.Window;

    private static readonly string[] _since242 = ["histogram_avg", "histogram_stddev", "histogram_stdvar"];

    private static readonly string[] _until3 = ["holt_winters"];

    /// <summary>How many queries are kept: those of one SLO, which is asked for its queries again at each step of the way.</summary>
    private const int Recent = 8;

    /// <summary>What this thread read last. A query never changes, so whoever asks for the same text may have the same one.</summary>
    [ThreadStatic]
    private static (string Text, Query Query)[]? _recent;

    [ThreadStatic]
    private static int _next;

    private readonly IReadOnlyList<QueryToken> _tokens;

    private readonly IReadOnlyDictionary<int, string> _plainNames;

    private Query(IReadOnlyList<QueryToken> tokens, QueryCursor read, PromExpr root)
    {
        (_tokens, _plainNames, Root) = (tokens, read.PlainNames, root);
        var functions = root
            .All.Select(part => (part as PromExpr.Call)?.Function ?? (part as PromExpr.Aggregate)?.Operator)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        OnlyPrometheus3 =
        [
            .. read
                .NamesOfPrometheus3.Select(name => $"\"{name}\"")
                .Concat(functions.Where(_since242.Contains))
                .Distinct(StringComparer.Ordinal),
        ];
        OnlyPrometheus2 = functions.FindAll(_until3.Contains);
        Experimental = functions.FindAll(QueryFunctions.IsExperimental);
        Text = Written(Whole, (_, token) => Plain(token));
    }

    public string Text { get; }

    public PromExpr Root { get; }

    public IEnumerable<PromExpr.Range> Ranges => Root.All.OfType<PromExpr.Range>();

    public bool HasLookback => QueryTemplate.IsIn(Text);

    /// <summary>What only Prometheus 3 can read: names with e.g. dots, and functions that came since 2.42.</summary>
    public IReadOnlyList<string> OnlyPrometheus3 { get; }

    /// <summary>What Prometheus 3 cannot read any more.</summary>
    public IReadOnlyList<string> OnlyPrometheus2 { get; }

    /// <summary>What a Prometheus reads only where it was started with a flag for it.</summary>
    public IReadOnlyList<string> Experimental { get; }

    private (int From, int To) Whole => (0, _tokens.Count);

    public static (Query? Query, QueryProblem? Problem) Parse(string text)
    {
        var recent = _recent ??= new (string, Query)[Recent];
        foreach (var (read, query) in recent)
        {
            if (read == text)
            {
                return (query, null);
            }
        }

        var parsed = Read(text);
        if (parsed.Query is { } legal)
        {
            recent[_next] = (text, legal);
            _next = (_next + 1) % Recent;
        }

        return parsed;
    }

    private static (Query? Query, QueryProblem? Problem) Read(string text)
    {
        if (HalfCharacter(text) is { } half)
        {
            return (null, half);
        }

        var (tokens, problem) = QueryLexer.Read(text);
        if (problem is not null)
        {
            return (null, problem);
        }

        var cursor = new QueryCursor(tokens);
        var (root, syntax) = QueryParser.Parse(cursor);
        return root is null ? (null, syntax) : (new(tokens, cursor, root), null);
    }

    /// <summary>A rule file is UTF-8, which has no way to write one.</summary>
    private static QueryProblem? HalfCharacter(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return new(at, "Here stands half of a character.");
            }
        }

        return null;
    }

    /// <summary>The same query over the lookback of each rule, where it was written with fixed ranges.</summary>
    public Query OverLookback() =>
        Parse(Written(Whole, (before, token) => token.Kind == QueryTokenKind.Duration && before.Is("[") ? Lookback : Plain(token))).Query!;

    /// <summary>The same query with a fixed range where the placeholder stands.</summary>
    public string Over(string range) => Text.Replace(Lookback, range, StringComparison.Ordinal);

    /// <summary>As every Prometheus reads it, and Sloth's placeholder in one spelling.</summary>
    private string Plain(QueryToken token) =>
        token.Kind == QueryTokenKind.Text && _plainNames.TryGetValue(token.Start, out var name) ? name : QueryTemplate.Plain(token.Plain);

    /// <summary>A part of it, e.g. what stands above the line of a ratio.</summary>
    public string TextOf((int From, int To) span) => Written(span, (_, token) => Plain(token));

    /// <summary>The same for parts that differ in white space alone.</summary>
    public string KeyOf((int From, int To) span) => string.Join(' ', _tokens.Skip(span.From).Take(span.To - span.From).Select(Plain));

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
