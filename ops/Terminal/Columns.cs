namespace FksSre.Ops.Terminal;

/// <summary>Rows of text with each column as wide as its widest cell.</summary>
internal static class Columns
{
    private const int Gap = 2;

    public static IEnumerable<string> Align(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length) + Gap).ToList();
        return rows.Select(row => string.Concat(row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
