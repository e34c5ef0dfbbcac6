using System.Text;
using FksSre.Ops.Files;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Ops.Input;

/// <summary>
/// Specification files as a person names them: files, and folders with all that is in them but hidden files and what was generated.
/// </summary>
internal static class SpecificationFiles
{
    /// <summary>In bytes; no more than that is read.</summary>
    private const int Largest = 32 * 1024 * 1024;

    private static readonly string[] _endings = [".yaml", ".yml"];

    /// <summary>
    /// In the order they are named; within a folder by path, so that the outcome is the same on every machine. A file that can be
    /// reached in two ways is read once.
    /// </summary>
    /// <exception cref="IOException">A path does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A path may not be read.</exception>
    public static (IReadOnlyList<SourceText> Files, IReadOnlyList<Finding> Findings) Read(IEnumerable<string> paths)
    {
        var read = paths
            .SelectMany(Expand)
            .DistinctBy(path => Followed(new FileInfo(path)), StringComparer.Ordinal)
            .Select(ReadOne)
            .ToList();
        return ([.. read.Select(r => r.Text).OfType<SourceText>()], [.. read.Select(r => r.Finding).OfType<Finding>()]);
    }

    private static IEnumerable<string> Expand(string path) =>
        Directory.Exists(path)
            ? Within(path, new(path), new(StringComparer.Ordinal))
                .Where(file => _endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
            : [path];

    /// <param name="path">As it was named.</param>
    /// <param name="folder">What is searched.</param>
    /// <param name="searched">Where the search has been, by their own paths: links can go round in circles.</param>
    private static IEnumerable<string> Within(string path, DirectoryInfo folder, HashSet<string> searched)
    {
        if (!searched.Add(Followed(folder)))
        {
            yield break;
        }

        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = false }))
        {
            var inner = Path.Combine(path, entry.Name);
            if (entry is not DirectoryInfo deeper)
            {
                yield return inner;
            }
            else if (!File.Exists(Path.Combine(inner, OwnFolder.List)))
            {
                foreach (var file in Within(inner, deeper.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? deeper, searched))
                {
                    yield return file;
                }
            }
        }
    }

    private static string Followed(FileSystemInfo entry) =>
        Path.TrimEndingDirectorySeparator(
            (entry.Exists ? entry.ResolveLinkTarget(returnFinalTarget: true) : null)?.FullName ?? entry.FullName
        );

    private static (SourceText? Text, Finding? Finding) ReadOne(string path)
    {
        try
        {
            return BoundedText.TryRead(path, Largest, out var text)
                ? (new(path, text), null)
                : (
                    null,
                    FileFindings.TooLarge(
                        path,
                        new FileInfo(path) is { Exists: true, Length: > Largest } file ? file.Length : Largest + 1,
                        Largest
                    )
                );
        }
        catch (DecoderFallbackException)
        {
            return (null, FileFindings.NotText(path));
        }
    }
}
