using System.Globalization;
using System.Text;

namespace FksSre.PromQl;

/// <summary>Regular expressions of RE2 in the spelling of .NET, which knows more constructs and spells some in another way.</summary>
internal sealed class Re2Pattern
{
    private const int MostRepetitions = 1000;

    private static readonly string[] _classes =
    [
        "alnum",
        "alpha",
        "ascii",
        "blank",
        "cntrl",
        "digit",
        "graph",
        "lower",
        "print",
        "punct",
        "space",
        "upper",
        "word",
        "xdigit",
    ];

    private readonly string _pattern;
    private readonly StringBuilder _net = new();
    private int _at;
    private bool _inBrackets;

    private Re2Pattern(string pattern) => _pattern = pattern;

    /// <returns>Null where RE2 has no such construct. Whether brackets are closed and ranges make sense is for .NET to say.</returns>
    public static string? ToNet(string pattern)
    {
        var reading = new Re2Pattern(pattern);
        while (reading._at < pattern.Length)
        {
            if (!reading.Next())
            {
                return null;
            }
        }

        return reading._net.ToString();
    }

    private bool Next()
    {
        var c = _pattern[_at];
        switch (c)
        {
            case '\\':
                return Escape();
            case '[' when _inBrackets:
                return StartsWith("[:") ? NamedClass() : Write("\\[", 1);
            case '[':
                _inBrackets = true;
                Write("[", 1);
                _ = StartsWith("^") && Write("^", 1);
                return !StartsWith("]") || Write("\\]", 1);
            case ']':
                _inBrackets = false;
                break;
            case '(' when !_inBrackets && StartsWith("(?"):
                return Group();
            case '{' when !_inBrackets && !IsRepetitionSmall():
                return false;
        }

        return Write(c.ToString(), 1);
    }

    private bool Escape()
    {
        if (_at + 1 == _pattern.Length)
        {
            return false;
        }

        var c = _pattern[_at + 1];
        if (c < 0x80 && !char.IsAsciiLetterOrDigit(c))
        {
            return Write(c == '_' ? "_" : $"\\{c}", 2);
        }

        if (c == 'x' && StartsWith("\\x{"))
        {
            return CodePoint();
        }

        if (c == 'Q' && !_inBrackets)
        {
            // Left open it would quote the bracket that Prometheus puts around the whole.
            var end = _pattern.IndexOf("\\E", _at, StringComparison.Ordinal);
            return end > 0 && Write("x", end + 2 - _at);
        }

        // \pL is spelt \p{L} in .NET; the escapes of digits are octal in both.
        return c is 'p' or 'P' && _at + 2 < _pattern.Length && _pattern[_at + 2] != '{' ? Write($"\\{c}{{{_pattern[_at + 2]}}}", 3)
            : "afnrtvdDsSwWxpP01234567".Contains(c, StringComparison.Ordinal)
            || (!_inBrackets && "bBAz".Contains(c, StringComparison.Ordinal))
                ? Write($"\\{c}", 2)
            : false;
    }

    private bool CodePoint()
    {
        var end = _pattern.IndexOf('}', _at);
        return end > 0
            && int.TryParse(
                _pattern.AsSpan(_at + 3, end - _at - 3),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            && code is >= 0 and <= 0x10ffff
            && Write("x", end + 1 - _at);
    }

    private bool NamedClass()
    {
        var end = _pattern.IndexOf(":]", _at, StringComparison.Ordinal);
        return end < 0 ? Write("\\[", 1) : _classes.Contains(_pattern[(_at + 2)..end].TrimStart('^')) && Write("\\w", end + 2 - _at);
    }

    /// <summary>A name, or flags; .NET has no U, which only turns greediness around.</summary>
    private bool Group()
    {
        if (StartsWith("(?P<"))
        {
            var end = _pattern.IndexOf('>', _at);
            return end > _at + 4
                && _pattern[(_at + 4)..end].All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
                && Write("(?:", end + 1 - _at);
        }

        var flags = _pattern[(_at + 2)..].TakeWhile(c => c is 'i' or 'm' or 's' or 'U' or '-').Count();
        var close = _at + 2 + flags;
        var text = _pattern.Substring(_at + 2, flags);
        if (
            close == _pattern.Length
            || _pattern[close] is not (')' or ':')
            || text.Count(c => c == '-') > 1
            || text.EndsWith('-')
            || (flags == 0 && _pattern[close] == ')')
        )
        {
            return false;
        }

        var known = text.Replace("U", "", StringComparison.Ordinal).TrimEnd('-');
        return Write(known.Length == 0 && _pattern[close] == ')' ? "(?:)" : $"(?{known}{_pattern[close]}", flags + 3);
    }

    private bool IsRepetitionSmall()
    {
        var end = _pattern.IndexOf('}', _at);
        return end < 0
            || !_pattern[(_at + 1)..end]
                .Split(',')
                .Any(n =>
                    n.Length > 0
                    && n.All(char.IsAsciiDigit)
                    && (!int.TryParse(n, CultureInfo.InvariantCulture, out var times) || times > MostRepetitions)
                );
    }

    private bool StartsWith(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;

    private bool Write(string net, int read)
    {
        _net.Append(net);
        _at += read;
        return true;
    }
}
