using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration.Values;

/// <summary>URLs of http and https.</summary>
internal static class WebAddress
{
    public static Uri? TryParse(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.Host.Length > 0
            ? url
            : null;

    /// <summary>Without the two parts in which people put passwords.</summary>
    public static string Shown(string text)
    {
        var open = text.Split('?')[0];
        var at = open.LastIndexOf('@');
        return FieldFindings.Shown((at < 0 ? open : "…" + open[at..]) + (open.Length < text.Length ? "?…" : ""));
    }
}
