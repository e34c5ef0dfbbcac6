namespace FksSre.Tests;

/// <summary>The folder of the solution, found from where the tests run.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "FksSreInfra.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("The tests must run from within the repository.");
}
