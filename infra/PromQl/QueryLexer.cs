namespace FksSre.PromQl;

/// <summary>Splits PromQL into tokens; white space and comments fall away.</summary>
internal static class QueryLexer
{
    private static readonly string[] _symbols =
    [
        "==",
        "!=",
        "<=",
        ">=",
        "=~",
        "!~",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "@",
        "+",
        "-",
        "*",
        "/",
        "%",
        "^",
        "<",
        ">",
        "=",
    ];

    /// <returns>The tokens, the last one an end; or what stops them.</returns>
    public static (IReadOnlyList<QueryToken> Tokens, QueryProblem? Problem) Read(string text)
    {
        var tokens = new List<QueryToken>(1 + (text.Length / 3));
        var (at, inRange) = (0, false);
        while ((at = SkipBlank(text, at)) < text.Length)
        {
            var (kind, length, problem) = Next(text, at, inRange);
            if (problem is not null)
            {
                return (tokens, new(at, problem));
            }

            var token = new QueryToken(kind, at, kind == QueryTokenKind.Symbol ? Symbol(text, at)! : text.Substring(at, length));
            tokens.Add(QueryQuantity.Plain(token, inRange || IsOffset(tokens)));
            inRange = tokens[^1].Is("[") || (inRange && !tokens[^1].Is("]"));
            at += length;
        }

        tokens.Add(new(QueryTokenKind.End, text.Length, ""));
        return (tokens, null);
    }

    /// <summary>Behind <c>offset</c>, with or without a sign.</summary>
    private static bool IsOffset(List<QueryToken> before) =>
        before.Count > 0
        && (before[^1].Is("offset") || (before.Count > 1 && (before[^1].Is("-") || before[^1].Is("+")) && before[^2].Is("offset")));

    private static (QueryTokenKind Kind, int Length, string? Problem) Next(string text, int at, bool inRange)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c) || c is '_' || (c is ':' && !inRange))
        {
            return (QueryTokenKind.Name, QueryTemplate.Name(text, at), null);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return QueryQuantity.Read(text, at);
        }

        if (c is '"' or '\'' or '`')
        {
            return Quoted(text, at);
        }

        if (QueryTemplate.Lookback(text, at) is > 0 and var lookback)
        {
            return (QueryTokenKind.Lookback, lookback, null);
        }

        return Symbol(text, at) is { } symbol
            ? (QueryTokenKind.Symbol, symbol.Length, null)
            : (default, 0, inRange ? "A range is a duration like 5m, or {{.window}}." : "PromQL has no such character outside of quotes.");
    }

    private static string? Symbol(string text, int at)
    {
        foreach (var symbol in _symbols)
        {
            if (text.AsSpan(at).StartsWith(symbol, StringComparison.Ordinal))
            {
                return symbol;
            }
        }

        return null;
    }

    private static (QueryTokenKind Kind, int Length, string? Problem) Quoted(string text, int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                return (QueryTokenKind.Text, i + 1 - at, QueryString.Problem(text[at..(i + 1)]));
            }

            if (quote != '`' && text[i] == '\n')
            {
                break;
            }

            i += quote != '`' && text[i] == '\\' ? 1 : 0;
        }

        return (default, 0, "A quote is opened and never closed.");
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            var lineEnd = text[at] == '#' ? text.IndexOf('\n', at) : at;
            at = lineEnd < 0 ? text.Length : lineEnd + 1;
        }

        return at;
    }
}
