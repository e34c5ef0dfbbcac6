using System.Text;
using FksSre.Monitoring.Rendering;

namespace FksSre.Ops.Output;

/// <summary>Writes rendered files so that a reader sees either all of the old ones or all of the new ones.</summary>
internal static class OutputFolder
{
    /// <summary>Tells that a folder was generated from SLO files, where there is no plan.</summary>
    public static readonly RenderedFile Generated = new("generated-by-fks.txt", "Written by ./fks slo generate, which replaces the whole folder the next time.\n");

    /// <summary>Every folder of ours has one of them, so their presence tells that it is ours to replace.</summary>
    private static readonly string[] _marks = ["plan.json", Generated.Path];

    /// <inheritdoc cref="Write(string, ParallelQuery{RenderedFile})"/>
    public static string? Write(string folder, IEnumerable<RenderedFile> files) => Write(folder, files.AsParallel());

    /// <summary>Each file is written by the thread that made it.</summary>
    /// <returns>Null when written; else why not.</returns>
    public static string? Write(string folder, ParallelQuery<RenderedFile> files)
    {
        var target = Path.GetFullPath(folder);
        if (File.Exists(target))
        {
            return $"{folder} is a file.";
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !Array.Exists(_marks, mark => File.Exists(Path.Combine(target, mark))))
        {
            return $"{folder} holds files that are not from an earlier render.";
        }

        var fresh = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
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

    private static void Write(string folder, RenderedFile file)
    {
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
        Directory.Move(target, old);
        Directory.Move(fresh, target);
        Delete(old);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
