namespace FksSre.Ops.Files;

/// <summary>Puts a folder in the place of another. Whatever move fails, the old one is whole and in its place afterwards.</summary>
/// <param name="move">Moves a file or folder: <see cref="Directory.Move"/>.</param>
/// <param name="current">The folder that the process, and with it somebody's shell, is in.</param>
internal sealed class FolderSwap(Action<string, string> move, string current)
{
    /// <exception cref="IOException">The disk refused; nothing has changed.</exception>
    public void Run(string fresh, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            move(fresh, target);
            return;
        }

        var old = $"{target}.{Environment.ProcessId}.old";
        if (IsWorkedIn(target))
        {
            Directory.CreateDirectory(old);
            Otherwise(() => MoveAll(target, old), () => MoveAll(old, target), () => Directory.Delete(old));
            Otherwise(() => MoveAll(fresh, target), () => MoveAll(target, fresh), () => MoveAll(old, target), () => Directory.Delete(old));
        }
        else
        {
            move(target, old);
            Otherwise(() => move(fresh, target), () => move(old, target));
        }

        Directory.Delete(old, recursive: true);
    }

    /// <summary>The old files are out of the way by now: whatever happens, they come back.</summary>
    private static void Otherwise(Action step, params Action[] back)
    {
        try
        {
            step();
        }
        catch (Exception e) when (OutputFolder.IsOfTheDisk(e))
        {
            foreach (var action in back)
            {
                action();
            }

            throw;
        }
    }

    /// <summary>Were it replaced by another of the same name, the shell that is in it would be left nowhere.</summary>
    private bool IsWorkedIn(string target) => $"{current}/".StartsWith($"{target}/", StringComparison.Ordinal);

    private void MoveAll(string from, string to)
    {
        foreach (var entry in Directory.GetFileSystemEntries(from))
        {
            move(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }
}
