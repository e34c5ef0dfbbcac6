using System.Buffers;
using System.Globalization;
using System.Text;

namespace FksSre.Monitoring.Rendering;

/// <summary>
/// Texts in YAML: plain only where every version of it reads them as the same text, else in double quotes; long ones as a literal block.
/// </summary>
internal static class YamlScalar
{
    private static readonly SearchValues<char> _plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./"
    );

    /// <summary>Control characters, and those that some YAML readers take for a line break or a byte order mark.</summary>
    private static readonly SearchValues<char> _invisible = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c),
        '\u2028',
        '\u2029',
        '\ufeff',
        '\ufffe',
        '\uffff',
    ]);

    /// <summary>Those, and what means something between quotes.</summary>
    private static readonly SearchValues<char> _escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c),
        '\u2028',
        '\u2029',
        '\ufeff',
        '\ufffe',
        '\uffff',
        '"',
        '\\',
    ]);

    private const int LongestWord = 5;

    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "null",
    };

    public static StringBuilder Append(StringBuilder text, string value) => IsPlain(value) ? text.Append(value) : Quoted(text, value);

    /// <summary>Whether it can stand as a literal block.</summary>
    public static bool FitsBlock(string value)
    {
        if (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))
        {
            return false;
        }

        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(_invisible); at >= 0; at = rest.IndexOfAny(_invisible))
        {
            if (rest[at] != '\n')
            {
                return false;
            }

            rest = rest[(at + 1)..];
        }

        return true;
    }

    private static bool IsPlain(string value) =>
        value.Length > 0
        && (char.IsAsciiLetter(value[0]) || value[0] == '_')
        && !value.AsSpan().ContainsAnyExcept(_plain)
        && (value.Length > LongestWord || !_words.Contains(value));

    private static StringBuilder Quoted(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(_escaped); at >= 0; at = rest.IndexOfAny(_escaped))
        {
            text.Append(rest[..at]);
            _ = rest[at] switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                var c => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
            rest = rest[(at + 1)..];
        }

        return text.Append(rest).Append('"');
    }
}
