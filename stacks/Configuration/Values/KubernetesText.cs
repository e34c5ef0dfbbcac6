using System.Text.RegularExpressions;
using FksSre.ServiceLevels;

namespace FksSre.Stacks.Configuration.Values;

/// <summary>Texts as the API server of Kubernetes accepts them.</summary>
public static partial class KubernetesText
{
    private const int LongestLabel = 63;
    private const int LongestSubdomain = 253;

    /// <summary>RFC 1123: 1 to 63 small letters, digits and hyphens, neither end a hyphen.</summary>
    public static bool IsLabelName(string text) => DnsNames.IsName(text);

    /// <summary>1 to 253 characters: such names, with dots between them.</summary>
    public static bool IsSubdomain(string text) => text.Length <= LongestSubdomain && text.Split('.').All(IsLabelName);

    /// <summary>A name of 1 to 63 characters, which may stand behind a subdomain and a slash.</summary>
    public static bool IsLabelKey(string text) =>
        text.Split('/') switch
        {
            [var name] => IsQualified(name),
            [var prefix, var name] => IsSubdomain(prefix) && IsQualified(name),
            _ => false,
        };

    /// <summary>Nothing, or 1 to 63 characters.</summary>
    public static bool IsLabelValue(string text) => text.Length == 0 || IsQualified(text);

    private static bool IsQualified(string text) => text.Length <= LongestLabel && Qualified().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();
}
