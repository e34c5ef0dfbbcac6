using System.Security.Cryptography;
using System.Text;

namespace FksSre.Monitoring.Settings;

/// <summary>
/// A short name for a content: pods that cannot reload a file carry it, so that they are replaced when the file changes and at no other
/// time.
/// </summary>
public static class ContentHash
{
    private const int Length = 16;

    /// <returns>16 hexadecimal digits of the SHA-256 of all texts, each ended by a zero byte.</returns>
    public static string Of(params IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }
}
