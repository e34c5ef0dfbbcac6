using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Releases;

/// <summary>
/// The release's name, kept beside the program: it follows from the program's own files alone, and to derive it takes longer than all else
/// of a start.
/// </summary>
/// <remarks>Whoever may write into that folder may replace the program itself, so the name is as safe there as the program is.</remarks>
/// <param name="folder">Where the program's files are.</param>
public sealed class ReleaseCache(string folder)
{
    /// <summary>Of the file with the name.</summary>
    public const string FileName = "release.json";

    private string Path => System.IO.Path.Combine(folder, FileName);

    /// <summary>A hash of all that decides the name: each library, and the version of the framework.</summary>
    public string Program()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Environment.Version.ToString()));
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(file)));
            using var bytes = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <param name="program">What the files are now.</param>
    /// <returns>Null where nothing is kept, or of other files, or what cannot be read.</returns>
    public Release? Find(string program)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(Path));
            return kept?.Program == program && kept is { Catalogue: not null, Derivation: not null, Roster: not null }
                ? new(kept.Catalogue, kept.Derivation, kept.Roster)
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a name, if the folder can be written; two that start at once write the same.</summary>
    /// <param name="program">What the files are now.</param>
    /// <param name="release">That they are.</param>
    public void Keep(string program, Release release)
    {
        var written = $"{Path}.{Environment.ProcessId}";
        try
        {
            File.WriteAllBytes(
                written,
                JsonSerializer.SerializeToUtf8Bytes(new Kept(program, release.Catalogue, release.Derivation, release.Roster))
            );
            File.Move(written, Path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next start derives it again, and nothing else is lost.
            File.Delete(written);
        }
    }

    private sealed record Kept(string? Program, string? Catalogue, string? Derivation, string? Roster);
}
