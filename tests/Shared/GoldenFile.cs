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
}
