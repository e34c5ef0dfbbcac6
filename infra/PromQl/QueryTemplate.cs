using System.Buffers;
using System.Text.RegularExpressions;

namespace FksSre.PromQl;

/// <summary>
/// What is filled into a query before Prometheus reads it: Sloth's <c>{{.window}}</c>, as Go's templates spell it, and nothing else.
/// </summary>
/// <remarks>
/// It may stand anywhere in the text: as a range, within quotes, at the end of a name. Sloth gives its templates no other value.
/// </remarks>
internal static partial class QueryTemplate
{
    /// <summary>The one spelling of it that is kept: stands for the lookback of a rule.</summary>
    public const string Window = "{{.window}}";

    private const string Spellings = @"(?:\s*\{\{-\s|\{\{)\s*\$?\.window\s*(?:\s-\}\}\s*|\}\})";

    private static readonly SearchValues<char> _letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:"
    );

    private static readonly string[] _signs = ["{{", "$", "[[", "<"];

    private static readonly string[] _quietSigns = ["<", "#{", "%", "@", "__", "\"{", "'{", "`{"];

    /// <summary>How long the placeholder is that stands here; 0 where none does.</summary>
    public static int Lookback(string text, int at) =>
        text[at] == '{' || char.IsWhiteSpace(text[at]) ? PlaceholderHere().Match(text, at).Length : 0;

    /// <summary>How long the name is that begins here, placeholders within it included: <c>errors:rate{{.window}}</c>.</summary>
    public static int Name(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            var more = Letters(text.AsSpan(end));
            more =
                more > 0 ? more
                : end > at ? Lookback(text, end)
                : 0;
            if (more == 0)
            {
                break;
            }

            end += more;
        }

        return end - at;
    }

    private static int Letters(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(_letters) is var end && end < 0 ? text.Length : end;

    public static bool IsIn(string text) => text.Contains(Window, StringComparison.Ordinal);

    /// <summary>Whether it may stand without quotes.</summary>
    public static bool IsName(string text) => text.Length > 0 && !char.IsAsciiDigit(text[0]) && Name(text, 0) == text.Length;

    /// <summary>As it might be, to see whether it can be read.</summary>
    public static string Filled(string text) => text.Replace(Window, "5m", StringComparison.Ordinal);

    /// <summary>Each placeholder in one spelling. Dashes take the blanks beside them away, as in Go.</summary>
    public static string Plain(string text) => text.Contains("{{", StringComparison.Ordinal) ? Placeholder().Replace(text, Window) : text;

    /// <summary>
    /// What looks like a placeholder of Sloth, Grafana or a shell, and is filled in by nobody here. In comments anything may stand.
    /// </summary>
    /// <returns>In the order of the text, each once.</returns>
    public static IReadOnlyList<string> Unknown(string query) => Found(query, static piece => piece.Groups["quoted"].Success
                ? InQuotes().Matches(piece.Value)
            : piece.Groups["open"].Success ? OutsideQuotes().Matches(piece.Value)
            : null);

    /// <summary>
    /// A word in angle brackets, braces, or between signs of other templates, as the whole of a value. It is legal, and people forget to
    /// fill it in. Within a longer value it may be meant: <c>/users/{id}</c>.
    /// </summary>
    public static IReadOnlyList<string> Doubtful(string query) =>
        Found(query, static piece => piece.Groups["quoted"].Success ? Whole().Matches(piece.Value) : null, _quietSigns);

    private static IReadOnlyList<string> Found(string query, Func<Match, IEnumerable<Match>?> search, string[]? signs = null)
    {
        var rest = Plain(query).Replace(Window, "", StringComparison.Ordinal);
        return Array.Exists(signs ?? _signs, sign => rest.Contains(sign, StringComparison.Ordinal))
            ?
            [
                .. Pieces()
                    .Matches(rest)
                    .SelectMany(piece => search(piece) ?? [])
                    .Select(found => found.Value)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
    }

    [GeneratedRegex(Spellings, RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\G" + Spellings, RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderHere();

    /// <summary>Comments, strings, and what lies between them.</summary>
    [GeneratedRegex(
        """#[^\n]*|(?<quoted>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`)|(?<open>[^#"'`]+)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pieces();

    [GeneratedRegex(
        @"\{\{.*?\}\}|\$\{[^}]*\}|\$\w+|\[\[\w+\]\]|(?<=(?:^|[(,{\[=])\s*)<[A-Za-z][\w .-]*>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex OutsideQuotes();

    /// <summary>A dollar behind a backslash is meant, and so is a class like [[:digit:]].</summary>
    [GeneratedRegex(
        @"\{\{.*?\}\}|(?<!\\)\$(?:\{\w+(?::\w+)?\}|[A-Za-z_]\w*)|(?<!\\)\[\[\w+(?::\w+)?\]\]",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex InQuotes();

    [GeneratedRegex(
        @"(?<=^.)(?:<[A-Za-z][\w .-]*>|[#%]?\{[A-Za-z][\w.-]*\}|%[A-Za-z]\w*%|@[A-Za-z][\w.-]*@|__[A-Z][A-Z0-9_]*__)(?=.$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Whole();
}
