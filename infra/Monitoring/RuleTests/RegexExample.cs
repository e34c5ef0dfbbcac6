using System.Text.RegularExpressions;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A text that a label's regular expression matches, for the plain patterns that stand in SLOs.</summary>
internal static class RegexExample
{
    /// <returns>Null where the pattern is more than text, dots and alternatives.</returns>
    public static string? Of(string pattern)
    {
        var first = pattern.Trim('^', '$').Trim('(', ')').Split('|')[0];
        var text = first
            .Replace(@"\d", "0", StringComparison.Ordinal)
            .Replace(".+", "0", StringComparison.Ordinal)
            .Replace(".*", "0", StringComparison.Ordinal)
            .Replace('.', '0');
        return IsText(text) && (IsTextAndDots(pattern) || Matches(text, pattern)) ? text : null;
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(50));
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            // Prometheus has another dialect of regular expressions; what this one cannot read gets no example.
            return false;
        }
    }

    private static bool IsText(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '/' or ' ' or '-');

    /// <summary>
    /// Nothing in it but what matches itself, dots, and alternatives of such: the example needs no proof, and most patterns are so.
    /// </summary>
    private static bool IsTextAndDots(string pattern) => pattern.Split('|', '.').All(part => part.Length == 0 || IsText(part));
}
