using System.Text;
using FksSre.Monitoring.Rendering;

namespace FksSre.Ops.Files;

/// <summary>Writes rendered files so that a reader sees either all of the old ones or all of the new ones.</summary>
internal static class OutputFolder
{
    /// <inheritdoc cref="Write(string, string, ParallelQuery{RenderedFile})"/>
    public static string? Write(string folder, string writer, IEnumerable<RenderedFile> files) => Write(folder, writer, files.AsParallel());

    /// <summary>Each file is written by the thread that made it.</summary>
    /// <param name="folder">Is replaced where the same command wrote all that is in it.</param>
    /// <param name="writer">The command that writes, e.g. <c>render</c>.</param>
    /// <param name="files">All that will be in it, but for the list of them.</param>
    /// <returns>Null when written; else why not.</returns>
    public static string? Write(string folder, string writer, ParallelQuery<RenderedFile> files)
    {
        var target = Followed(folder);
        if (File.Exists(target))
        {
            return $"{folder} is a file.";
        }

        var fresh = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            if (OwnFolder.Refusal(folder, target, writer) is { } refusal)
            {
                return refusal;
            }

            var written = files.Select(file => Write(fresh, file)).ToList();
            Write(fresh, OwnFolder.ListOf(writer, written));
            new FolderSwap(Directory.Move, Environment.CurrentDirectory).Run(fresh, target);
            return null;
        }
        catch (AggregateException e) when (e.InnerExceptions.All(IsOfTheDisk))
        {
            return e.InnerExceptions[0].Message;
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            return e.Message;
        }
        finally
        {
            Delete(fresh);
        }
    }

    internal static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>The folder itself: beside <c>out/</c> is within it, and a link is left standing.</summary>
    private static string Followed(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
    }

    /// <returns>The path of the file, relative to the folder.</returns>
    private static string Write(string folder, RenderedFile file)
    {
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // In one piece: a writer of text asks the disk seven times for a file of ours.
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(file.Text));
        return file.Path;
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
