using System.Text;

namespace FksSre.PromQl;

/// <summary>Regular expressions as Prometheus and Alertmanager read them: RE2, matched against the whole value.</summary>
public static class PromRegex
{
    private const string Meta = @"\.+*?()|[]{}^$";

    /// <summary>Matches these texts and no other.</summary>
    public static string AnyOf(IEnumerable<string> texts) =>
        string.Join('|', texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Literal));

    private static string Literal(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = Meta.Contains(c, StringComparison.Ordinal) ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }
}
