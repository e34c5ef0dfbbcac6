namespace FksSre.Ops.Lab.Processes;

/// <summary>The end of a log: what a process said last.</summary>
public static class LogTail
{
    // Enough for any last words; a log of gigabytes is not read whole.
    private const int Bytes = 16 * 1024;

    /// <param name="lines">How many lines at most. Default 10.</param>
    public static IReadOnlyList<string> Read(string file, int lines = 10)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(Bytes, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0).TakeLast(lines)];
    }
}
