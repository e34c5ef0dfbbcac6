using System.Text.RegularExpressions;

namespace FksSre.Monitoring.RuleTests;

/// <summary>A text that a label's regular expression matches, for the plain patterns that stand in SLOs.</summary>
internal static partial class RegexExample
{
    /// <returns>Null where the pattern is more than text, dots and alternatives.</returns>
    public static string? Of(string pattern)
    {
        var first = pattern.Trim('^', '$').Trim('(', ')').Split('|')[0];
        var text = first.Replace(@"\d", "0", StringComparison.Ordinal).Replace(".+", "0", StringComparison.Ordinal).Replace(".*", "0", StringComparison.Ordinal).Replace('.', '0');
        return Plain().IsMatch(text) && Matches(text, pattern) ? text : null;
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

    [GeneratedRegex("^[A-Za-z0-9_/ -]+$")]
    private static partial Regex Plain();
}
