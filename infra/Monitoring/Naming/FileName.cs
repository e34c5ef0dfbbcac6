using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FksSre.Monitoring.Naming;

/// <summary>File names and ids made of names that may hold anything.</summary>
public static class FileName
{
    private const int HashLength = 8;

    /// <summary>
    /// ASCII letters, digits, <c>_</c> and <c>-</c> stay; anything else becomes <c>_</c>. A name that had to be changed, or
    /// has capitals, which some file systems do not tell from small letters, gets a hash of the original behind it; so two
    /// names never share a file.
    /// </summary>
    /// <param name="name">Any text.</param>
    /// <param name="longest">In characters; at least 16.</param>
    public static string Safe(string name, int longest = 100)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '_'));
        if (safe == name && safe.Length <= longest && !safe.Any(char.IsAsciiLetterUpper))
        {
            return safe;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
        var kept = safe[..Math.Min(safe.Length, longest - HashLength - 1)];
        return string.Create(CultureInfo.InvariantCulture, $"{kept}-{hash}");
    }
}
