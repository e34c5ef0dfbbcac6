namespace FksSre.Tests;

/// <summary>How a committed file differs from what is made now, in words: which file, which lines first, and how to accept it.</summary>
internal static class GoldenDifference
{
    private const int MostLines = 3;
    private const int MostCharacters = 160;
    private const int Before = 40;

    /// <returns>Null: it does not.</returns>
    public static string? Of(string path, string actual)
    {
        if (!File.Exists(path))
        {
            return $"{Name(path)} is not committed.";
        }

        var committed = File.ReadAllText(path);
        return committed == actual ? null : $"{Name(path)} differs from what is committed, {Lines(committed, actual)}";
    }

    public static string NoLongerMade(string path) => $"{Name(path)} is committed, and no longer made.";

    /// <param name="test">The file of a test, which is called as its class is and lies in the folder of its project.</param>
    public static string Remedy(string test)
    {
        var folders = test.Replace('\\', '/').Split('/');
        var project = folders[Array.LastIndexOf(folders, "tests") + 1];
        return "Where that is meant, accept it and read what git diff says: "
            + $"FKS_ACCEPT=1 dotnet test tests/{project} --filter ~{Path.GetFileNameWithoutExtension(folders[^1])}";
    }

    /// <summary>Which lines lie between the common beginning and the common end, and those with which they begin.</summary>
    private static string Lines(string committed, string actual)
    {
        var (one, other) = (committed.Split('\n'), actual.Split('\n'));
        var first = Common(one, other);
        var last = Common(one[first..].Reverse(), other[first..].Reverse());
        var (old, now) = (one[first..^last], other[first..^last]);
        var at = old.Length > 0 && now.Length > 0 ? Common(old[0], now[0]) : 0;
        var unlike = old.Zip(now).TakeWhile(pair => pair.First != pair.Second).Count();
        var most = unlike == Math.Min(old.Length, now.Length) ? MostLines : Math.Min(MostLines, unlike);
        var where = old.Length > 1 ? $"in lines {first + 1} to {first + old.Length}, at first" : $"in line {first + 1}";
        return string.Join('\n', [$"{where}:", .. Shown("-", old, most, at), .. Shown("+", now, most, at)]);
    }

    private static int Common<T>(IEnumerable<T> one, IEnumerable<T> other) =>
        one.Zip(other).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();

    private static IEnumerable<string> Shown(string sign, string[] lines, int most, int at) =>
        lines.Take(most).Select(line => $"  {sign} {Around(line, at)}");

    /// <summary>A whole dashboard may stand in a line, of which only what is near the difference can be read.</summary>
    private static string Around(string line, int at)
    {
        var from = line.Length <= MostCharacters ? 0 : Math.Clamp(at - Before, 0, line.Length - MostCharacters);
        var shown = line.Substring(from, Math.Min(MostCharacters, line.Length - from));
        return $"{(from > 0 ? "..." : "")}{shown}{(from + shown.Length < line.Length ? "..." : "")}";
    }

    private static string Name(string path) => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/');
}
