namespace FksSre.Ops.Input;

/// <summary>Where the credentials of clusters stand, looked for as kubectl does. The client library looks at the last of these places alone.</summary>
internal static class KubeconfigFiles
{
    private const string Variable = "KUBECONFIG";

    /// <param name="named">On the command line; null: the files of <c>KUBECONFIG</c> that are there, else <c>~/.kube/config</c>.</param>
    /// <returns>In the order in which they count.</returns>
    public static FileInfo[] Of(string? named)
    {
        if (named is not null)
        {
            return [new(named)];
        }

        var listed = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return listed.Length > 0
            ? [.. listed.Select(path => new FileInfo(path)).Where(file => file.Exists)]
            : [new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config"))];
    }
}
