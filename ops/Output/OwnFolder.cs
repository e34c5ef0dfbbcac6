namespace FksSre.Ops.Output;

/// <summary>Tells a folder that was rendered from anybody else's: only ours may be replaced as a whole.</summary>
internal static class OwnFolder
{
    /// <summary>Every folder of ours has one of them, with how it begins: others write a plan.json too.</summary>
    private static readonly (string File, string Beginning)[] _marks = [("plan.json", "{\n  \"environment\""), (OutputFolder.Generated.Path, "Written by ./fks ")];

    /// <summary>All that is ever written at the top of a folder. What else is there is somebody's, and would be gone.</summary>
    private static readonly string[] _ours =
        [.. _marks.Select(m => m.File), "resources.json", "prometheus", "alertmanager", "blackbox", "grafana", "kubernetes", "pagerduty", "operator", "vmalert", "mimir"];

    /// <param name="path">Of a rendered file, relative to the folder.</param>
    /// <returns>Whether it would be taken for ours the next time.</returns>
    public static bool Knows(string path) => _ours.Contains(path.Split('/')[0]);

    /// <summary>What is not ours in a folder that would be replaced; null where there is nothing of the kind.</summary>
    public static string? Foreign(string target)
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
}
