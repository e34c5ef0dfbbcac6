using System.Globalization;
using System.Text.RegularExpressions;

namespace FksSre.ServiceLevels.Queries;

/// <summary>Splits PromQL into tokens; white space and comments fall away.</summary>
internal static partial class QueryLexer
{
    private static readonly string[] _symbols =
        ["==", "!=", "<=", ">=", "=~", "!~", "(", ")", "{", "}", "[", "]", ",", ":", "@", "+", "-", "*", "/", "%", "^", "<", ">", "="];

    /// <returns>The tokens, the last one an end; or what stops them.</returns>
    public static (IReadOnlyList<QueryToken> Tokens, QueryProblem? Problem) Read(string text)
    {
        var tokens = new List<QueryToken>();
        var (at, inRange) = (0, false);
        while ((at = SkipBlank(text, at)) < text.Length)
        {
            var (kind, length, problem) = Next(text, at, inRange);
            if (problem is not null)
            {
                return (tokens, new(at, problem));
            }

            tokens.Add(new(kind, at, text.Substring(at, length)));
            inRange = tokens[^1].Is("[") || (inRange && !tokens[^1].Is("]"));
            at += length;
        }

        tokens.Add(new(QueryTokenKind.End, text.Length, ""));
        return (tokens, null);
    }

    private static (QueryTokenKind Kind, int Length, string? Problem) Next(string text, int at, bool inRange)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c) || c is '_' || (c is ':' && !inRange))
        {
            return (QueryTokenKind.Name, Name().Match(text, at).Length, null);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return Quantity(text, at);
        }

        if (c is '"' or '\'' or '`')
        {
            return Quoted(text, at);
        }

        if (Lookback().Match(text, at) is { Success: true } lookback)
        {
            return (QueryTokenKind.Lookback, lookback.Length, null);
        }

        var symbol = Array.Find(_symbols, s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0);
        return symbol is not null
            ? (QueryTokenKind.Symbol, symbol.Length, null)
            : (default, 0, inRange ? "A range is a duration like 5m, or {{.window}}; no other placeholder is filled in." : "PromQL has no such character outside of quotes.");
    }

    private static (QueryTokenKind Kind, int Length, string? Problem) Quantity(string text, int at)
    {
        var length = Word().Match(text, at).Length;
        var word = text.AsSpan(at, length);
        if (Duration().IsMatch(word))
        {
            return (QueryTokenKind.Duration, length, word.ContainsAnyInRange('1', '9') ? null : "A duration lasts longer than 0.");
        }

        var isNumber = word.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(word[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isNumber ? (QueryTokenKind.Number, length, null) : (default, 0, "This is neither a number nor a duration.");
    }

    private static (QueryTokenKind Kind, int Length, string? Problem) Quoted(string text, int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                return (QueryTokenKind.Text, i + 1 - at, QueryString.Unquote(text[at..(i + 1)]) is null ? "The string holds an escape that PromQL does not know." : null);
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

    [GeneratedRegex(@"\G[A-Za-z_:][A-Za-z0-9_:]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G(?:0[xX][0-9A-Fa-f]+|[0-9.]+[eE][+-]?[0-9]+|[0-9.]+[A-Za-z0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^(?=.)(?:[0-9]+y)?(?:[0-9]+w)?(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?(?:[0-9]+ms)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\G\{\{-?\s*\.[wW]indow\s*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Lookback();
}
