namespace FksSre.Ops.Cluster;

/// <summary>The kubeconfig of whoever runs a command, looked for as kubectl does.</summary>
internal static class KubeconfigFiles
{
    private const string Variable = "KUBECONFIG";

    /// <summary>Those that <c>KUBECONFIG</c> lists, else <c>~/.kube/config</c>; of several, those that are there. The first that has the context is meant.</summary>
    /// <exception cref="FileNotFoundException">None is there.</exception>
    public static FileInfo[] OfThisUser()
    {
        var listed = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var places = listed.Length > 0 ? listed : [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".kube", "config")];
        var files = places.Select(place => new FileInfo(place)).Where(file => file.Exists).ToArray();
        return files.Length > 0 ? files : throw new FileNotFoundException(
            listed.Length > 0 ? $"{Variable} names {string.Join(" and ", places)}, and nothing is there." : $"There is no {places[0]}.");
    }
}
