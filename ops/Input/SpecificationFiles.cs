using System.Text;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Specifications;

namespace FksSre.Ops.Input;

/// <summary>Specification files as a person names them: files, and folders with all that is in them.</summary>
internal static class SpecificationFiles
{
    /// <summary>In bytes; more is refused before it is read.</summary>
    private const long Largest = 32 * 1024 * 1024;

    private static readonly string[] _endings = [".yaml", ".yml"];

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>In the order they are named; within a folder by path, so that the outcome is the same on every machine.</summary>
    /// <exception cref="IOException">A path does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A path may not be read.</exception>
    public static (IReadOnlyList<SourceText> Files, IReadOnlyList<Finding> Findings) Read(IEnumerable<string> paths)
    {
        var read = paths.SelectMany(Expand).Distinct(StringComparer.Ordinal).Select(ReadOne).ToList();
        return ([.. read.Select(r => r.Text).OfType<SourceText>()], [.. read.Select(r => r.Finding).OfType<Finding>()]);
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(path, "*", all)
            .Where(file => _endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    private static (SourceText? Text, Finding? Finding) ReadOne(string path)
    {
        var file = new FileInfo(path);
        if (file.Length > Largest)
        {
            return (null, FileFindings.TooLarge(path, file.Length, (int)Largest));
        }

        try
        {
            using var reader = new StreamReader(path, _strict, detectEncodingFromByteOrderMarks: true);
            return (new(path, reader.ReadToEnd()), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, FileFindings.NotText(path));
        }
    }
}
