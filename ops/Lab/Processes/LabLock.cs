namespace FksSre.Ops.Lab.Processes;

/// <summary>Keeps two commands from starting or stopping the same lab at once. The system frees it when its holder dies.</summary>
public sealed class LabLock : IDisposable
{
    private readonly FileStream _file;

    private LabLock(FileStream file) => _file = file;

    /// <summary>The lock, or null while another command holds it.</summary>
    public static LabLock? TryTake(LabFolder folder)
    {
        Directory.CreateDirectory(folder.Path);
        try
        {
            return new LabLock(new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
