using System.Text;
using FksSre.Monitoring.Rendering;

namespace FksSre.Ops.Output;

/// <summary>Writes rendered files so that a reader sees either all of the old ones or all of the new ones.</summary>
internal static class OutputFolder
{
    /// <summary>Tells that a folder was generated from SLO files, where there is no plan.</summary>
    public static readonly RenderedFile Generated = new("generated-by-fks.txt", "Written by ./fks slo generate, which replaces the whole folder the next time.\n");

    /// <summary>Every folder of ours has one of them, with how it begins: others write a plan.json too.</summary>
    private static readonly (string File, string Beginning)[] _marks = [("plan.json", "{\n  \"environment\""), (Generated.Path, "Written by ./fks ")];

    /// <summary>All that is ever written at the top of a folder. What else is there is somebody's, and would be gone.</summary>
    private static readonly string[] _ours =
        [.. _marks.Select(m => m.File), "resources.json", "prometheus", "alertmanager", "blackbox", "grafana", "kubernetes", "pagerduty", "operator", "vmalert", "mimir"];

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
            if (Foreign(target) is { } entry)
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

    /// <summary>What is not ours in a folder that would be replaced; null where there is nothing of the kind.</summary>
    private static string? Foreign(string target)
    {
        if (!Directory.Exists(target))
        {
            return null;
        }

        var entries = Directory.GetFileSystemEntries(target).Select(e => Path.GetFileName(e)!).Order(StringComparer.Ordinal).ToList();
        return entries.Find(e => !_ours.Contains(e)) ?? (_marks.Any(mark => Begins(Path.Combine(target, mark.File), mark.Beginning)) ? null : entries.FirstOrDefault());
    }

    private static bool Begins(string file, string text)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var reader = new StreamReader(file);
        var beginning = new char[text.Length];
        return reader.ReadBlock(beginning) == text.Length && text.AsSpan().SequenceEqual(beginning);
    }

    private static void Write(string folder, RenderedFile file)
    {
        if (!_ours.Contains(file.Path.Split('/')[0]))
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
