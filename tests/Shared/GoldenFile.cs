using System.Runtime.CompilerServices;

namespace FksSre.Tests;

/// <summary>
/// Committed output that a reader can open. FKS_ACCEPT=1 rewrites it; whoever does must be able to explain the difference.
/// </summary>
internal static class GoldenFile
{
    private static readonly bool _accept = Environment.GetEnvironmentVariable("FKS_ACCEPT") == "1";

    public static string Folder(string name) => Path.Combine(RepositoryRoot.Folder, "tests", "Cases", name);

    /// <param name="path">Of the committed file.</param>
    /// <param name="actual">What belongs in it now.</param>
    /// <param name="test">The file of the test that asks, which says how its difference is accepted.</param>
    public static void AssertSame(string path, string actual, [CallerFilePath] string test = "")
    {
        Write(path, actual);
        Told([GoldenDifference.Of(path, actual)], test);
    }

    /// <summary>The same of a folder, which holds nothing else. All of its files that differ are told, not the first alone.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="files">Their texts, by name.</param>
    /// <param name="test">As above.</param>
    public static void AssertSameFolder(string folder, IReadOnlyDictionary<string, string> files, [CallerFilePath] string test = "")
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
        {
            Write(Path.Combine(folder, name), text);
        }

        var gone = Directory.EnumerateFiles(folder).Where(path => !files.ContainsKey(Path.GetFileName(path))).ToList();
        if (_accept)
        {
            gone.ForEach(File.Delete);
            gone.Clear();
        }

        Told(
            [
                .. files
                    .OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => GoldenDifference.Of(Path.Combine(folder, file.Key), file.Value)),
                .. gone.Order(StringComparer.Ordinal).Select(GoldenDifference.NoLongerMade),
            ],
            test
        );
    }

    private static void Write(string path, string actual)
    {
        if (_accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
    }

    private static void Told(IEnumerable<string?> differences, string test)
    {
        var all = differences.OfType<string>().ToList();
        if (all.Count > 0)
        {
            Assert.Fail(string.Join('\n', [.. all, GoldenDifference.Remedy(test)]));
        }
    }
}
