using FksSre.Monitoring.Rendering;

namespace FksSre.Ops.Files;

/// <summary>Tells what a command of ours wrote into a folder from anything else: only the former may be replaced.</summary>
internal static class OwnFolder
{
    /// <summary>Stands in every folder we write: the command that wrote it, then every file that it wrote, one a line.</summary>
    public const string List = "generated-by-fks.txt";

    private const string Beginning = "Written by ./fks ";

    private const string Ending = ", which replaces the files below the next time:";

    /// <param name="writer">The command, e.g. <c>render</c>.</param>
    /// <param name="paths">Of all files it writes, relative to the folder.</param>
    public static RenderedFile ListOf(string writer, IEnumerable<string> paths) =>
        new(List, $"{Beginning}{writer}{Ending}\n{string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n"))}");

    /// <summary>Why a folder must not be replaced: another command wrote it, or it holds what no command of ours did.</summary>
    /// <param name="folder">As a person named it.</param>
    /// <param name="target">Where it is.</param>
    /// <param name="writer">Who would replace it.</param>
    /// <returns>Null where it may be.</returns>
    public static string? Refusal(string folder, string target, string writer)
    {
        if (!Directory.Exists(target))
        {
            return null;
        }

        var (owner, files) = Read(Path.Combine(target, List));
        if (Foreign(target, files) is { Count: > 0 } foreign)
        {
            return $"{folder} holds {foreign[0]}{(foreign.Count > 1 ? $" and {foreign.Count - 1} more" : "")}, which ./fks did not write.";
        }

        return owner is null || owner == writer ? null : $"{folder} was written by ./fks {owner}, and ./fks {writer} would replace it.";
    }

    /// <summary>A folder without the list is nobody's: then all that is in it is somebody's.</summary>
    private static (string? Owner, IReadOnlySet<string> Files) Read(string list)
    {
        if (!File.Exists(list))
        {
            return (null, new HashSet<string>());
        }

        var lines = File.ReadLines(list);
        return
            lines.FirstOrDefault() is { } first
            && first.StartsWith(Beginning, StringComparison.Ordinal)
            && first.EndsWith(Ending, StringComparison.Ordinal)
            ? (first[Beginning.Length..^Ending.Length], lines.Skip(1).Append(List).ToHashSet(StringComparer.Ordinal))
            : (null, new HashSet<string>());
    }

    private static List<string> Foreign(string target, IReadOnlySet<string> files)
    {
        var folders = files.SelectMany(Parents).ToHashSet(StringComparer.Ordinal);
        var foreign = new List<string>();
        var search = new Stack<DirectoryInfo>([new(target)]);
        while (search.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                var path = Path.GetRelativePath(target, entry.FullName);
                // A link is none of ours, whatever it leads to.
                if (entry is DirectoryInfo inner && entry.LinkTarget is null && folders.Contains(path))
                {
                    search.Push(inner);
                }
                else if (entry is not FileInfo || entry.LinkTarget is not null || !files.Contains(path))
                {
                    foreign.Add(path);
                }
            }
        }

        foreign.Sort(StringComparer.Ordinal);
        return foreign;
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
