namespace FksSre.Tests;

/// <summary>
/// Committed output that a reader can open. FKS_ACCEPT=1 rewrites it; whoever does must be able to explain the difference.
/// </summary>
internal static class GoldenFile
{
    private static readonly bool _accept = Environment.GetEnvironmentVariable("FKS_ACCEPT") == "1";

    public static string Folder(string name) => Path.Combine(RepositoryRoot.Folder, "tests", "Cases", name);

    public static void AssertSame(string path, string actual)
    {
        if (_accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} does not exist. FKS_ACCEPT=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    /// <summary>The same of a folder, which holds nothing else.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="files">Their texts, by name.</param>
    public static void AssertSameFolder(string folder, IReadOnlyDictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var gone in Names(folder).Except(files.Keys).Where(_ => _accept))
        {
            File.Delete(Path.Combine(folder, gone));
        }

        // Each difference is told, not the first alone.
        Assert.Multiple([.. files.Select(file => (Action)(() => AssertSame(Path.Combine(folder, file.Key), file.Value)))]);
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Names(folder));
    }

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
