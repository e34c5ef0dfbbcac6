using System.Globalization;
using System.Text;

namespace FksSre.ServiceLevels.Queries;

/// <summary>Strings as PromQL quotes them, which is as Go does.</summary>
internal static class QueryString
{
    /// <param name="quoted">With its quotes.</param>
    /// <returns>Null where an escape is unknown or gives no text.</returns>
    public static string? Unquote(string quoted)
    {
        var inner = quoted[1..^1];
        if (quoted[0] == '`' || !inner.Contains('\\', StringComparison.Ordinal))
        {
            return inner;
        }

        var text = new StringBuilder();
        for (var i = 0; i < inner.Length;)
        {
            if (inner[i] != '\\')
            {
                text.Append(inner[i++]);
                continue;
            }

            var (length, value) = Escape(inner, i + 1);
            if (value is null)
            {
                return null;
            }

            text.Append(value);
            i += 1 + length;
        }

        return text.ToString();
    }

    private static (int Length, string? Value) Escape(string text, int at) => text[at] switch
    {
        'a' => (1, "\a"),
        'b' => (1, "\b"),
        'f' => (1, "\f"),
        'n' => (1, "\n"),
        'r' => (1, "\r"),
        't' => (1, "\t"),
        'v' => (1, "\v"),
        '\\' or '"' or '\'' => (1, text[at].ToString()),
        'x' => Coded(text, at + 1, 2, 0x7f),
        'u' => Coded(text, at + 1, 4, 0xffff),
        'U' => Coded(text, at + 1, 8, 0x10ffff),
        _ => (0, null),
    };

    /// <summary>Bytes above 0x7f would be parts of UTF-8, which a string here cannot hold one by one.</summary>
    private static (int Length, string? Value) Coded(string text, int at, int digits, int highest) =>
        at + digits <= text.Length
        && int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        && code >= 0 && code <= highest && Rune.IsValid(code)
            ? (1 + digits, char.ConvertFromUtf32(code))
            : (0, null);
}
