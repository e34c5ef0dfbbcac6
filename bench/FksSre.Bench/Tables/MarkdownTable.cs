namespace FksSre.Bench.Tables;

/// <summary>Rows with a head, as Markdown; numbers to the right.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join(
            '\n',
            new[] { Line(head), $"|---|{string.Concat(Enumerable.Repeat("---:|", head.Count - 1))}" }.Concat(rows.Select(Line))
        ) + "\n";

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
