using System.Globalization;
using System.Text;

namespace FksSre.Delivery.Reports;

/// <summary>Text of anybody's, as GitHub shows it letter by letter: nothing in it is markup, a link, or calls a person.</summary>
/// <remarks>
/// GitHub looks for mentions, issues and addresses in what is shown, after markup is read; so an escape before them does not help, and
/// a character without width between the sign and the name does.
/// </remarks>
internal static class GitHubText
{
    private const char NoWidth = '\u200b';

    private const int LongestLine = 1_500;

    /// <summary>On one line.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' or '#' => escaped.Append(letter).Append(NoWidth),
                ':' when i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/' => escaped.Append(letter).Append(NoWidth),
                '\n' or '\r' or '\t' or '\u2028' or '\u2029' or '\u0085' => escaped.Append(' '),
                _ when IsUnseen(letter) => escaped.Append(CultureInfo.InvariantCulture, $"\\\\u{(int)letter:x4}"),
                // Every sign of Markdown's, so that no line can begin a list or a heading either.
                '\\'
                or '`'
                or '*'
                or '_'
                or '{'
                or '}'
                or '['
                or ']'
                or '('
                or ')'
                or '+'
                or '-'
                or '.'
                or '!'
                or '|'
                or '~'
                or '='
                or '$' => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        }

        // "www." is a link without any sign before it.
        return escaped.Replace("www\\.", $"www{NoWidth}\\.").ToString();
    }

    /// <summary>As code, whatever quotes stand in it; an empty text is none.</summary>
    public static string Code(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) || IsUnseen(letter) ? ' ' : letter)).Trim();
        if (line.Length == 0)
        {
            return "";
        }

        var fence = new string('`', LongestRun(line) + 1);
        var padding = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{padding}{line}{padding}{fence}";
    }

    /// <summary>As much of a text as a line of a report has room for; a pair of surrogates is not cut in two.</summary>
    public static string Short(string text) =>
        text.Length <= LongestLine ? text
        : char.IsHighSurrogate(text[LongestLine - 1]) ? $"{text[..(LongestLine - 1)]}…"
        : $"{text[..LongestLine]}…";

    /// <summary>Characters that turn the direction of the text, or that nobody sees.</summary>
    private static bool IsUnseen(char letter) =>
        char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
