using System.Globalization;
using System.Text;

namespace FksSre.PromQl;

/// <summary>Strings as PromQL quotes them, which is as Go does.</summary>
internal static class QueryString
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="quoted">With its quotes.</param>
    /// <returns>A sentence; null where it can be read.</returns>
    public static string? Problem(string quoted) => Read(quoted).Problem;

    /// <param name="quoted">With its quotes.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static string? Unquote(string quoted) => Read(quoted).Text;

    private static (string? Text, string? Problem) Read(string quoted)
    {
        var inner = quoted[1..^1];
        if (quoted[0] == '`' || !inner.Contains('\\', StringComparison.Ordinal))
        {
            return (inner, null);
        }

        // Escapes of bytes above 0x7f are parts of a character in UTF-8, so bytes are put together before they are text.
        var bytes = new List<byte>();
        for (var i = 0; i < inner.Length; )
        {
            if (inner[i] != '\\')
            {
                var end = inner.IndexOf('\\', i) is var next and >= 0 ? next : inner.Length;
                bytes.AddRange(Encoding.UTF8.GetBytes(inner[i..end]));
                i = end;
                continue;
            }

            var (length, value) = Escape(inner, i + 1, quoted[0]);
            if (value is null)
            {
                return (null, $"The string holds the escape {Shown(inner, i)}, which PromQL does not know.");
            }

            bytes.AddRange(value);
            i += 1 + length;
        }

        try
        {
            return (_strict.GetString([.. bytes]), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "The escapes of the string give bytes that are no UTF-8 text, which no label has.");
        }
    }

    private static string Shown(string text, int at) =>
        at + 1 < text.Length ? text.Substring(at, char.IsHighSurrogate(text[at + 1]) && at + 2 < text.Length ? 3 : 2) : "\\";

    /// <param name="text">The string without its quotes.</param>
    /// <param name="at">Behind the backslash.</param>
    /// <param name="quote">The only one that may be escaped.</param>
    private static (int Length, byte[]? Value) Escape(string text, int at, char quote) =>
        text[at] switch
        {
            'a' => (1, "\a"u8.ToArray()),
            'b' => (1, "\b"u8.ToArray()),
            'f' => (1, "\f"u8.ToArray()),
            'n' => (1, "\n"u8.ToArray()),
            'r' => (1, "\r"u8.ToArray()),
            't' => (1, "\t"u8.ToArray()),
            'v' => (1, "\v"u8.ToArray()),
            '\\' => (1, [(byte)'\\']),
            var c when c == quote => (1, [(byte)c]),
            >= '0' and <= '7' => Octal(text, at),
            'x' => Hex(text, at + 1, 2) is { } code ? (3, [(byte)code]) : (0, null),
            'u' => Character(text, at, 4),
            'U' => Character(text, at, 8),
            _ => (0, null),
        };

    /// <summary>Three digits, one byte.</summary>
    private static (int Length, byte[]? Value) Octal(string text, int at)
    {
        var digits = text.AsSpan(at, Math.Min(3, text.Length - at));
        var code = 0;
        foreach (var digit in digits)
        {
            code = (code * 8) + digit - '0';
        }

        return digits.Length == 3 && !digits.ContainsAnyExceptInRange('0', '7') && code <= byte.MaxValue ? (3, [(byte)code]) : (0, null);
    }

    private static (int Length, byte[]? Value) Character(string text, int at, int digits) =>
        Hex(text, at + 1, digits) is { } code && Rune.IsValid(code)
            ? (1 + digits, Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code)))
            : (0, null);

    private static int? Hex(string text, int at, int digits) =>
        at + digits <= text.Length
        && int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code >= 0
            ? code
            : null;
}
