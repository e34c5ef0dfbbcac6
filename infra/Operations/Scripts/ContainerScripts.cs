namespace FksSre.Operations.Scripts;

/// <summary>
/// The scripts that containers of backups and restore drills run. They are POSIX sh, for images with dash or busybox, and find each other
/// by their names, so all of them are to lie in one folder.
/// </summary>
public static class ContainerScripts
{
    private const string Prefix = "FksSre.Operations.Scripts/";

    /// <summary>The text of each by its file's name, such as <c>dump.sh</c>; names are in ordinal order.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static SortedDictionary<string, string> Read()
    {
        var assembly = typeof(ContainerScripts).Assembly;
        var scripts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            scripts.Add(resource[Prefix.Length..], reader.ReadToEnd());
        }

        return scripts;
    }
}
