namespace FksSre.Ops.Runbooks;

/// <summary>What to do about one kind of trouble: a file in <c>docs/runbooks</c>.</summary>
/// <param name="Name">The file's, without its ending.</param>
/// <param name="Lines">The text as it stands, Markdown.</param>
internal sealed record Runbook(string Name, IReadOnlyList<string> Lines)
{
    /// <summary>Of what it is about: the first sentence below its first heading.</summary>
    public string FirstSentence
    {
        get
        {
            var paragraph = Lines
                .SkipWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(l => l.Length > 0 && l[0] != '*');
            var text = string.Join(' ', paragraph);
            var end = text.IndexOf(". ", StringComparison.Ordinal);
            return end < 0 ? text : text[..(end + 1)];
        }
    }

    public static Runbook Parse(string name, string text) => new(name, text.TrimEnd().Split('\n'));

    /// <summary>All runbooks of the repository, by name.</summary>
    public static IReadOnlyList<Runbook> ReadAll(string root) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, "docs", "runbooks"), "*.md")
                .Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
                .OrderBy(runbook => runbook.Name, StringComparer.Ordinal),
        ];
}
