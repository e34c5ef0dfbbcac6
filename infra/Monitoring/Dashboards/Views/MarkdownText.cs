using System.Globalization;
using System.Text;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Text of somebody's own in a panel of Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// Everything but letters, digits and spaces is written by its number, so that neither Markdown, HTML nor Grafana reads anything into
    /// it.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ =
                Rune.IsLetterOrDigit(rune) || rune.Value == ' '
                    ? escaped.Append(rune.ToString())
                    : escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }

        return escaped.ToString();
    }
}
