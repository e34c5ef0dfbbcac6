using System.Text;
using FksSre.Monitoring.Rendering;

namespace FksSre.Ops.Output;

/// <summary>Writes rendered files so that a reader sees either all of the old ones or all of the new ones.</summary>
internal static class OutputFolder
{
    /// <summary>Tells that a folder was generated from SLO files, where there is no plan.</summary>
    public static readonly RenderedFile Generated = new("generated-by-fks.txt", "Written by ./fks slo generate, which replaces the whole folder the next time.\n");

    /// <inheritdoc cref="Write(string, ParallelQuery{RenderedFile})"/>
    public static string? Write(string folder, IEnumerable<RenderedFile> files) => Write(folder, files.AsParallel());

    /// <summary>Each file is written by the thread that made it.</summary>
    /// <returns>Null when written; else why not.</returns>
    public static string? Write(string folder, ParallelQuery<RenderedFile> files)
    {
        var target = Followed(folder);
        if (File.Exists(target))
        {
            return $"{folder} is a file.";
        }

        var fresh = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            if (OwnFolder.Foreign(target) is { } entry)
            {
                return $"{folder} holds {entry}, which is not from an earlier render.";
            }

            files.ForAll(file => Write(fresh, file));
            Swap(fresh, target);
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

    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>The folder itself: beside <c>out/</c> is within it, and a link is left standing.</summary>
    private static string Followed(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
    }

    private static void Write(string folder, RenderedFile file)
    {
        if (!OwnFolder.Knows(file.Path))
        {
            throw new ArgumentException($"{file.Path} would not be known as ours the next time.", nameof(file));
        }

        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // In one piece: a writer of text asks the disk seven times for a file of ours.
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(file.Text));
    }

    private static void Swap(string fresh, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.Move(fresh, target);
            return;
        }

        var old = $"{target}.{Environment.ProcessId}.old";
        if (IsWorkedIn(target))
        {
            Directory.CreateDirectory(old);
            MoveAll(target, old);
            MoveAll(fresh, target);
        }
        else
        {
            Directory.Move(target, old);
            Directory.Move(fresh, target);
        }

        Delete(old);
    }

    /// <summary>Were it replaced by another of the same name, the shell that is in it would be left nowhere.</summary>
    private static bool IsWorkedIn(string target) =>
        $"{Environment.CurrentDirectory}/".StartsWith($"{target}/", StringComparison.Ordinal);

    private static void MoveAll(string from, string to)
    {
        foreach (var entry in Directory.GetFileSystemEntries(from))
        {
            Directory.Move(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
