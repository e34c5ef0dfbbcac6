using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FksSre.ServiceLevels;

/// <summary>Names as DNS and Kubernetes allow them: 1 to 63 small letters, digits and hyphens, neither end a hyphen.</summary>
public static partial class DnsNames
{
    /// <summary>Of a name, and of a label's value.</summary>
    public const int Longest = 63;

    private const int HashLength = 8;

    /// <summary>Whether it is such a name already (RFC 1123).</summary>
    public static bool IsName(string text) => text.Length <= Longest && Name().IsMatch(text);

    /// <summary>A name for each id; an id that is alone in becoming its name gets no hash behind it.</summary>
    /// <param name="ids">Any texts, each once.</param>
    /// <param name="longest">
    /// How many characters a name may have, at least 16; fewer than <see cref="Longest"/> where more is put before it.
    /// </param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> ids, int longest = Longest) =>
        (
            from id in ids
            group id by Simple(id) into same
            let isAlone = !same.Skip(1).Any() && same.Key.Length > 0 && same.Key.Length <= longest
            from id in same
            select (id, name: isAlone ? same.Key : Hashed(same.Key, id, longest))
        ).ToDictionary(x => x.id, x => x.name, StringComparer.Ordinal);

    private static string Simple(string id) =>
        string.Concat(id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    private static string Hashed(string simple, string id, int longest)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashLength];
        var kept = simple[..Math.Min(simple.Length, longest - HashLength - 1)].Trim('-');
        return kept.Length == 0 ? $"x-{hash}" : string.Create(CultureInfo.InvariantCulture, $"{kept}-{hash}");
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
