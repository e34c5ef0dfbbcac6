namespace FksSre.Ops.Ci;

/// <summary>
/// A kubeconfig that a runner has as a secret: put into a file that nobody else may read, named to this program and all that it starts,
/// and taken away at the end.
/// </summary>
internal sealed class SecretKubeconfig : IDisposable
{
    /// <summary>Holds the text of the file, not its path.</summary>
    public const string Variable = "FKS_KUBECONFIG";

    private const string Kubectl = "KUBECONFIG";

    private readonly string _folder;
    private readonly string? _before;

    private SecretKubeconfig(string text)
    {
        _folder = Directory.CreateTempSubdirectory("fks-kubeconfig-").FullName;
        var file = Path.Combine(_folder, "config");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(file, options))
        {
            writer.Write(text);
        }

        _before = Environment.GetEnvironmentVariable(Kubectl);
        Environment.SetEnvironmentVariable(Kubectl, file);
        // What is started from here on gets by with the file.
        Environment.SetEnvironmentVariable(Variable, null);
    }

    /// <returns>Null where there is none, as on a laptop: then a kubeconfig is looked for where kubectl looks.</returns>
    public static SecretKubeconfig? Take() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? new SecretKubeconfig(text) : null;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Kubectl, _before);
        Directory.Delete(_folder, recursive: true);
    }
}
