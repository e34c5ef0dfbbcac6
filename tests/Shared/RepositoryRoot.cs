namespace FksSre.Tests;

/// <summary>
/// The folder of the solution: the one in FKS_ROOT, where tests are built to a folder elsewhere; else found from where they run.
/// </summary>
internal static class RepositoryRoot
{
    private const string Variable = "FKS_ROOT";

    public static string Folder { get; } =
        Find(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "FksSreInfra.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException($"The tests must run from within the repository, or {Variable} must name it.");
}
