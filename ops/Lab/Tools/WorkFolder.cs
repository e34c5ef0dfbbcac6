namespace FksSre.Ops.Lab.Tools;

/// <summary>A folder for work in progress beside its destination, so that publishing it is one rename.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string Prefix = ".incoming-";

    // Longer than any download may take: an older folder was left behind by a process that was killed.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private WorkFolder(string path) => Path = path;

    public string Path { get; }

    public static WorkFolder Create(string parent)
    {
        foreach (var old in new DirectoryInfo(parent).EnumerateDirectories(Prefix + "*"))
        {
            if (TimeProvider.System.GetUtcNow() - old.CreationTimeUtc > Abandoned)
            {
                old.Delete(recursive: true);
            }
        }

        return new WorkFolder(Directory.CreateDirectory(System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N"))).FullName);
    }

    /// <summary>Puts <paramref name="folder"/> in the place of <paramref name="destination"/>.</summary>
    public void Publish(string folder, string destination)
    {
        if (Directory.Exists(destination))
        {
            Directory.Move(destination, System.IO.Path.Combine(Path, "replaced"));
        }

        try
        {
            Directory.Move(folder, destination);
        }
        catch (IOException) when (Directory.Exists(destination))
        {
            // Another run published the same package in this moment; either copy serves.
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
